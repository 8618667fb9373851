// <form data-designer="address of the preview">: the picture follows what is typed, and its boxes are moved
// by dragging and by the arrow keys (1 mm, with Shift 0.1 mm).
const form = document.querySelector("form[data-designer]");
const view = document.getElementById("design-picture");
let timer = 0;
let asked = 0;

if (form && view) {
  document.getElementById("design-hint").hidden = false;
  form.addEventListener("input", () => later());
  view.addEventListener("keydown", by_key);
  view.addEventListener("pointerdown", drag);
  draw();
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(draw, 250);
}

async function draw() {
  const mine = ++asked;
  const typed = new FormData(form);
  typed.delete("picture");
  const answer = await fetch(form.dataset.designer, { method: "POST", body: new URLSearchParams(typed) });
  if (mine !== asked) return;  // a newer one is on its way
  document.getElementById("design-fault").hidden = answer.ok;
  if (!answer.ok) return;
  const parsed = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  const chosen = document.activeElement?.dataset?.box;
  if (mine !== asked || parsed.nodeName !== "svg") return;
  view.replaceChildren(document.importNode(parsed, true));
  for (const box of view.querySelectorAll("[data-box]")) prepare(box);
  if (chosen) box_of(chosen)?.focus();
}

function prepare(box) {
  box.setAttribute("tabindex", "0");
  box.setAttribute("role", "button");
  box.setAttribute("aria-label", `${box.dataset.label}: ${form.dataset.move}`);
}

const box_of = (key) => view.querySelector(`[data-box="${key}"]`);
const field_of = (box, part) => form.elements[`${box.dataset.box}_${part}`];
const number = (field) => Number.parseFloat(field.value.replace(",", ".")) || 0;
const written = (value) => String(Math.round(value * 10) / 10).replace(".", ",");

function by_key(event) {
  const box = event.target.closest("[data-box]");
  const step = event.shiftKey ? 0.1 : 1;
  const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
  if (!box || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter") open(box);
  if (!way) return;
  event.preventDefault();
  field_of(box, "x").value = written(number(field_of(box, "x")) + way[0]);
  field_of(box, "y").value = written(number(field_of(box, "y")) + way[1]);
  later();
}

// The fields of that box, and its first one.
function open(box) {
  const item = document.getElementById(`box-${box.dataset.box}`);
  item.open = true;
  field_of(box, "x").focus();
}

function drag(down) {
  const box = down.target.closest("[data-box]");
  if (!box || down.button !== 0) return;
  // A finger that scrolls the page shall move nothing: the first touch only chooses.
  const chosen = document.activeElement === box;
  box.focus();
  if (down.pointerType === "touch" && !chosen) return;
  down.preventDefault();
  const scale = view.querySelector("svg").viewBox.baseVal.width / view.querySelector("svg").getBoundingClientRect().width;
  const from = [number(field_of(box, "x")), number(field_of(box, "y"))];
  const move = (event) => {
    const by = [(event.clientX - down.clientX) * scale, (event.clientY - down.clientY) * scale];
    box.setAttribute("transform", `translate(${by[0]} ${by[1]})`);
    field_of(box, "x").value = written(from[0] + by[0]);
    field_of(box, "y").value = written(from[1] + by[1]);
  };
  const up = () => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", up);
    later();
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);
}
