// The error summary takes the focus; its links put it on the field.
const summary = document.querySelector("[data-error-summary]");
if (summary) {
  summary.focus();
  document.title = `(!) ${document.title}`;
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus();
  });
}

// A form is sent once. After ten seconds without an answer it may be sent again.
addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  const button = event.submitter;
  button?.setAttribute("aria-disabled", "true");
  setTimeout(() => release(form, button), 10_000);
});
// Back in the browser shows the page as it was left.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) release(form, form.querySelector("[aria-disabled]"));
});

function release(form, button) {
  delete form.dataset.sent;
  button?.removeAttribute("aria-disabled");
}

// Filters answer to a choice at once; a script-less page has the button.
for (const form of document.querySelectorAll("form[data-filter]")) {
  form.addEventListener("change", (event) => {
    if (event.target.matches("select, [type=checkbox], [type=radio]")) form.requestSubmit();
  });
}

// What a QR code carries behind "#" goes into the field that waits for it, and out of the address.
const waiting = document.querySelector("input[data-from-address]");
if (waiting && location.hash.length > 1 && !waiting.value) {
  waiting.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
}
