// Reads a workbook into objects with SheetJS, as its own pages show it, and prints what it took.
// node sheetjs_read.cjs FOLDER-OF-xlsx WORKBOOK
const [, , folder, workbook] = process.argv;
const XLSX = require(require.resolve('xlsx', { paths: [folder] }));
const start = process.hrtime.bigint();
const book = XLSX.readFile(workbook, { cellDates: true });
let rows = 0;
for (const name of book.SheetNames) rows += XLSX.utils.sheet_to_json(book.Sheets[name], { range: 3 }).length;
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ seconds, rows, version: XLSX.version, peak_mb: process.resourceUsage().maxRSS / 1024 }));
