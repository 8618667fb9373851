// <form data-autosave="/address"> sends itself there when something changed, and says
// when that was: its element of class saved-mark has the sentences in data-saving,
// data-saved (with {time}), data-failed and data-ended (the session). Until the server has
// it, what is typed is kept in this tab too, and offered by [data-draft-offer] when the page
// is opened again.
const PAUSE = 1500;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  let waiting = 0;
  offer(form);
  form.addEventListener("input", () => {
    sessionStorage.setItem(name_of(form), JSON.stringify(typed(form)));
    clearTimeout(waiting);
    waiting = setTimeout(() => save(form), PAUSE);
  });
  addEventListener("beforeunload", (event) => {
    if (form.dataset.unsaved && !form.dataset.sent) event.preventDefault();
  });
}

async function save(form) {
  const mark = form.querySelector(".saved-mark");
  form.dataset.unsaved = "yes";
  say(mark, mark?.dataset.saving);
  try {
    const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (answer.redirected || answer.status === 401) return say(mark, mark?.dataset.ended);
    if (!answer.ok) throw new Error(String(answer.status));
    delete form.dataset.unsaved;
    sessionStorage.removeItem(name_of(form));
    say(mark, mark?.dataset.saved?.replace("{time}", time_now()));
  } catch {
    say(mark, mark?.dataset.failed);
  }
}

function name_of(form) {
  return `draft:${form.dataset.autosave}`;
}

function fields(form) {
  return [...form.elements].filter((field) => field.name && field.type !== "hidden" && !field.readOnly && "value" in field);
}

function typed(form) {
  return Object.fromEntries(fields(form).map((field) => [field.name, field.value]));
}

// What was typed here and never reached the server.
function offer(form) {
  const kept = JSON.parse(sessionStorage.getItem(name_of(form)) ?? "{}");
  const lost = fields(form).filter((field) => field.name in kept && kept[field.name] !== field.value);
  const notice = form.querySelector("[data-draft-offer]");
  if (lost.length === 0 || !notice) return sessionStorage.removeItem(name_of(form));
  notice.hidden = false;
  notice.querySelector("[data-draft-take]").addEventListener("click", () => {
    for (const field of lost) field.value = kept[field.name];
    notice.hidden = true;
    lost[0].dispatchEvent(new Event("input", { bubbles: true }));
    lost[0].focus();
  });
  notice.querySelector("[data-draft-drop]").addEventListener("click", () => {
    sessionStorage.removeItem(name_of(form));
    notice.hidden = true;
  });
}

function say(mark, text) {
  if (mark && text) mark.textContent = text;
}

function time_now() {
  return new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
}
