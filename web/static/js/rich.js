// <form data-rich-bold="…" data-rich-italic="…">: its texts of class rich get two buttons above them, and
// Ctrl+B and Ctrl+I, which put the marks of docs/dossiers.md around the chosen words or take them away.
const MARKS = [
  { sign: "**", key: "b", words: "richBold", look: "B" },
  { sign: "__", key: "i", words: "richItalic", look: "I" },
];

for (const text of document.querySelectorAll("form[data-rich-bold] textarea.rich:not([readonly])")) {
  const bar = document.createElement("div");
  bar.className = "rich-bar";
  for (const mark of MARKS) bar.append(button(text, mark));
  text.before(bar);
  text.addEventListener("keydown", (event) => {
    const mark = MARKS.find((one) => one.key === event.key.toLowerCase());
    if (!mark || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    toggle(text, mark.sign);
  });
}

function button(text, mark) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = `btn btn-quiet btn-sm rich-${mark.key}`;
  made.textContent = mark.look;
  made.title = `${text.form.dataset[mark.words]} (Ctrl+${mark.key.toUpperCase()})`;
  made.setAttribute("aria-label", `${text.form.dataset[mark.words]}: ${text.labels[0]?.textContent ?? ""}`);
  made.addEventListener("click", () => toggle(text, mark.sign));
  return made;
}

// Marks hold within one line only, so each line of the choice gets its own.
function toggle(text, sign) {
  const { selectionStart: from, selectionEnd: to, value } = text;
  const chosen = value.slice(from, to);
  const marked = chosen.split("\n").map((line) => with_mark(line, sign)).join("\n");
  text.focus();
  text.setRangeText(marked, from, to, "select");
  if (chosen === "") text.setSelectionRange(from + sign.length, from + sign.length);
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

function with_mark(line, sign) {
  const [, before, words, after] = line.match(/^(\s*)(.*?)(\s*)$/);
  if (words.length > 2 * sign.length && words.startsWith(sign) && words.endsWith(sign))
    return before + words.slice(sign.length, -sign.length) + after;
  return words === "" && line !== "" ? line : before + sign + words + sign + after;
}
