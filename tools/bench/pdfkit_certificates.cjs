// Prints the certificates of CONTENT.json into one PDF with pdfkit, which lies in FOLDER, and says how long it
// took from the loaded library to the closed file. node pdfkit_certificates.cjs FOLDER CONTENT.json OUT.pdf FONTS
const [, , folder, content, out, fonts] = process.argv;
const fs = require('fs');
const { performance } = require('perf_hooks');
const PDFDocument = require(require.resolve('pdfkit', { paths: [folder] }));
const all = JSON.parse(fs.readFileSync(content));
const codes = all.pages.map(page => page.code && Buffer.from(page.code.png, 'base64'));
const pt = mm => mm * 72 / 25.4;

// The same paths that our writer stores once and shows on each page; pdfkit has no call for it, but objects.
function artworkOf(doc) {
  const form = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, pt(all.width), pt(all.height)], Resources: {} });
  form.end(all.artwork_pdf);
  return form;
}

function addPage(doc, artwork, page, code) {
  doc.addPage({ size: [pt(all.width), pt(all.height)], margin: 0 });
  doc.page.xobjects.Artwork = artwork;
  doc.addContent(`q 1 0 0 -1 0 ${doc.page.height} cm /Artwork Do Q`); // pdfkit's pages begin turned over
  for (const [x, y, width, height] of page.rules) doc.rect(pt(x), pt(y), pt(width), pt(height)).fill('#000000');
  for (const text of page.texts)
    doc.font(text.font).fontSize(text.size).fillColor(text.colour)
      .text(text.text, pt(text.x), pt(text.y), { lineBreak: false, baseline: 'alphabetic' });
  if (code) doc.image(code, pt(page.code.x), pt(page.code.y), { width: pt(page.code.side) });
}

const start = performance.now();
const doc = new PDFDocument({ autoFirstPage: false, lang: 'vi-VN' });
doc.pipe(fs.createWriteStream(out)).on('close', () =>
  console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 })));
for (const face of ['Regular', 'Bold', 'Italic'])
  doc.registerFont(`LiberationSerif-${face}`, `${fonts}/LiberationSerif-${face}.ttf`);
const artwork = artworkOf(doc);
all.pages.forEach((page, i) => addPage(doc, artwork, page, codes[i]));
doc.end();
