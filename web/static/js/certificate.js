// Checks the words and the signature in the QR code of a certificate against the public keys that stand in the
// page (docs/certificates.md). Sends nothing; also works in the file that people keep.
(() => {
  const box = document.querySelector("[data-certificate-check]");
  if (!box) return;
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  const form = box.querySelector("[data-check-form]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(form.elements["qr-content"].value.trim());
  });
  if ("fromAddress" in box.dataset && location.hash) answer(location.href);

  async function answer(content) {
    show("");
    const code = read(content);
    if (!code) return show("unreadable");
    try {
      const key = await signer(code);
      if (key) show("good", { ...code.fields, key });
      else show("bad");
    } catch {
      show("unsupported");
    }
  }

  // The name of the key that signed it, or nothing. Throws where the browser has no Ed25519.
  async function signer({ text, signature }) {
    for (const item of box.querySelectorAll("[data-key]")) {
      const bytes = Uint8Array.from(atob(item.dataset.key), (c) => c.charCodeAt(0));
      const key = await crypto.subtle.importKey("raw", bytes, { name: "Ed25519" }, false, ["verify"]);
      if (await crypto.subtle.verify({ name: "Ed25519" }, key, signature, text)) return item.dataset.name;
    }
    return "";
  }

  function read(content) {
    const match = /^[^#]*\/verify\/([^/#]+)\/([1-9][0-9]{0,8})#([A-Z2-7]+)$/.exec(content);
    const payload = match && bytesOf(match[3]);
    if (!payload || payload.length <= 64) return null;
    const said = payload.subarray(0, -64);
    let words;
    try {
      words = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(said);
    } catch {
      return null;
    }
    const lines = words.split("\n");
    if (lines.length !== 5) return null;
    const [number, name, award, decision, iso] = lines;
    const date = iso.split("-").reverse().join("/");
    const text = new TextEncoder().encode(`vinhdanh-certificate-1\n${match[1]}\n${match[2]}\n${words}`);
    return { text, signature: payload.subarray(-64), fields: { number, name, award, decision, date } };
  }

  // RFC 4648, 6, without padding; a rest that is not zero is refused.
  function bytesOf(letters) {
    const out = [];
    let buffer = 0;
    let bits = 0;
    for (const letter of letters) {
      buffer = (buffer << 5) | ALPHABET.indexOf(letter);
      bits += 5;
      if (bits < 8) continue;
      bits -= 8;
      out.push(buffer >> bits);
      buffer &= (1 << bits) - 1;
    }
    return bits < 5 && buffer === 0 ? Uint8Array.from(out) : null;
  }

  function show(name, fields = {}) {
    for (const part of box.querySelectorAll("[data-answer]")) part.hidden = part.dataset.answer !== name;
    for (const place of box.querySelectorAll("[data-field]")) place.textContent = fields[place.dataset.field] ?? "";
  }
})();
