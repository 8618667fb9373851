// What makes pages handier where scripts run; every page works without it.
import "./theme-toggle.js";
import "./menus.js";
import "./forms.js";
import "./autosave.js";
import "./confirm.js";
import "./rich.js";
import "./rows.js";
import "./print.js";
import "./search.js";
import "./designer.js";
