// Before the page is drawn: light or dark, as chosen here before or as the system has it.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("vd-theme");
  } catch {}
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => document.documentElement.setAttribute("data-bs-theme", chosen ?? (system.matches ? "dark" : "light"));
  apply();
  system.addEventListener("change", apply);
})();
