// A button with data-confirm="id of a dialog" asks there before its form is sent. The
// dialog's button of value "yes" sends it. Without a script the form is sent at once, so
// what cannot be undone has a page that asks (platform/web/confirm.html).
addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-confirm]");
  const dialog = button && document.getElementById(button.dataset.confirm);
  if (!dialog?.showModal) return;
  event.preventDefault();
  dialog.returnValue = "";
  dialog.addEventListener("close", () => dialog.returnValue === "yes" && button.form.requestSubmit(unasked(button)), { once: true });
  dialog.showModal();
});

// The same button once more, as one that no longer asks.
function unasked(button) {
  delete button.dataset.confirm;
  return button;
}
