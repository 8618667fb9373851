// In a list, arrow keys (or j and k) go from row to row and Enter opens, once a row has
// the focus; "/" goes to the search.
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (event.key === "/" && !typing) return go(event, document.querySelector(".filter-search input"));
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (!step || typing) return;
  const row = event.target.closest?.("tr");
  if (!row?.querySelector(".row-link")) return;
  const links = [...row.closest("table").querySelectorAll(".row-link")];
  go(event, links[links.indexOf(row.querySelector(".row-link")) + step]);
});

function go(event, target) {
  if (!target) return;
  event.preventDefault();
  target.focus();
}
