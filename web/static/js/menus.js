// <details class="menu">: closes with Escape, by a click elsewhere, when the focus leaves.
const close = (menu) => menu.removeAttribute("open");

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (!menu) return;
  close(menu);
  menu.querySelector("summary").focus();
});
addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) close(menu);
});
addEventListener("focusin", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) close(menu);
});

// Where menu and timeline slide sideways, the tab of this page and today are in sight.
// With the fonts there, because they set the widths.
document.fonts.ready.then(() => {
  document.querySelector(".main-menu [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  document.querySelector(".timeline [aria-current]")?.scrollIntoView({ block: "nearest", inline: "start" });
});
