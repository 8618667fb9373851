// The search box of the frame: arrow keys walk through what was found, Escape leaves it,
// "/" goes to it where a page has no search of its own. Enter asks for the whole page.
const box = document.querySelector("[data-search-box]");
const input = box?.querySelector("input");
const hits = box?.querySelector("#search-hits");

const clear = () => hits.replaceChildren();

function walk(event, step) {
  const stops = [input, ...hits.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (stops.length === 1 || !next) return;
  event.preventDefault();
  next.focus();
}

if (box) {
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") walk(event, 1);
    if (event.key === "ArrowUp") walk(event, -1);
    if (event.key === "Escape") {
      clear();
      input.focus();
    }
  });
  input.addEventListener("input", () => input.value.trim() || clear());
  addEventListener("click", (event) => box.contains(event.target) || clear());
  addEventListener("focusin", (event) => box.contains(event.target) || clear());
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
    if (document.querySelector(".filter-search input")) return;
    event.preventDefault();
    input.focus();
  });
}
