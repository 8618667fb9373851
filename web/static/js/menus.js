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

// The tab of this page is in sight where the menu slides sideways.
document.querySelector(".main-menu [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
document.querySelector(".timeline [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
