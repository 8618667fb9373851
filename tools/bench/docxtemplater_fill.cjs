// Fills template.docx of FOLDER with docxtemplater, as its own pages show it, for SECONDS, and prints how
// many a second. node docxtemplater_fill.cjs FOLDER SECONDS
const [, , folder, seconds] = process.argv;
const fs = require('fs');
const ours = name => require(require.resolve(name, { paths: [folder] }));
const PizZip = ours('pizzip');
const Docxtemplater = ours('docxtemplater');
const bytes = fs.readFileSync(`${folder}/template.docx`);
const people = Array.from({ length: 50 }, (_, i) => ({ number: i + 1, name: 'Nguyễn Văn Thử', unit: 'Phòng Thử', year: 2025 }));
const data = { office: 'Văn phòng Sở Thử', year: 2025, number: '125/QĐ-STN', unit: 'Phòng Thử nghiệm', people };

function fill() {
  const made = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
  made.render(data);
  return made.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

for (let i = 0; i < 20; i++) fill(); // warm
fs.writeFileSync(`${folder}/theirs.docx`, fill());
const start = process.hrtime.bigint();
const passed = () => Number(process.hrtime.bigint() - start) / 1e9;
let filled = 0;
for (; passed() < Number(seconds); filled++) fill();
console.log(JSON.stringify({ per_s: filled / passed() }));
