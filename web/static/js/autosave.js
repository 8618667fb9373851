// <form data-autosave="/address"> sends itself there when something changed, and says
// when that was: its element of class saved-mark has the sentences in data-saving,
// data-saved (with {time}) and data-failed.
const PAUSE = 1500;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  let waiting = 0;
  form.addEventListener("input", () => {
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
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    delete form.dataset.unsaved;
    say(mark, mark?.dataset.saved?.replace("{time}", time_now()));
  } catch {
    say(mark, mark?.dataset.failed);
  }
}

function say(mark, text) {
  if (mark && text) mark.textContent = text;
}

function time_now() {
  return new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
}
