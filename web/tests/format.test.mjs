// Any Word document beside the decree: what differs, on which page, and a corrected copy; on its own page and in dossiers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { accessibility, download, signIn, startBrowser, startServer } from './support.mjs';

const PHONE = { width: 360, height: 740 };
const folder = mkdtempSync(join(tmpdir(), 'vinhdanh-format-'));
let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
  assert.equal(await server?.stop(), 0, 'the program ends cleanly');
});

async function check(page, what) {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${what.replaceAll(' ', '-')}.png`, fullPage: true });
  assert.deepEqual(await accessibility(page), [], what);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${what} is too wide`);
}

// The plan of the campaign with a narrow margin, as somebody may have saved it, and a bad number.
const SPOIL = `
import sys, zipfile
old = zipfile.ZipFile(sys.argv[1])
new = zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED)
for name in old.namelist():
    part = old.read(name)
    if name == 'word/document.xml':
        part = part.replace(b'w:left="1701"', b'w:left="1134"').replace('Độc lập - Tự do - Hạnh phúc'.encode(), 'Độc lập – Tự do – Hạnh Phúc'.encode())
    new.writestr(name, part)
new.close()
`;
async function spoiltPlan(page) {
  await page.goto(server.address + '/plan');
  const [plan, bad] = ['plan.docx', 'Kế hoạch.docx'].map((name) => join(folder, name));
  writeFileSync(plan, await download(page, 'a[href="/papers/plan.docx"]'));
  execFileSync('python3', ['-c', SPOIL, plan, bad]);
  return bad;
}

const SAID = {
  vi: { margin: 'Lề trái phải từ 30 đến 35 mm.', motto: 'Phải ghi đúng là “Độc lập - Tự do - Hạnh phúc”.', mended: 'đã sửa', hand: 'cần tự sửa', wrong: 'Chỉ kiểm tra được tệp Word', kept: 'Thể thức: ' },
  en: { margin: 'The left margin must be 30 to 35 mm.', motto: 'The words must be exactly “Độc lập - Tự do - Hạnh phúc”.', mended: 'mended', hand: 'by hand', wrong: 'The check reads Word files', kept: 'Format: ' },
};

for (const [language, viewport] of [['vi', PHONE], ['en', { width: 1280, height: 900 }], ['vi', { width: 1280, height: 900 }], ['en', PHONE]]) {
  const said = SAID[language];
  const name = `${language} ${viewport.width}`;
  test(`a document is checked and comes back corrected (${name})`, { timeout: 240000 }, async () => {
    const page = await signIn(browser, server.address, 'daumoi', { language, viewport });
    const bad = await spoiltPlan(page);
    await page.goto(server.address + '/papers/check');
    await check(page, `${name} format asked`);
    await page.setInputFiles('#document', { name: 'anh.docx', mimeType: 'image/png', buffer: Buffer.from('no document') });
    await page.click('form[action="/papers/check"] button');
    assert.match(await page.textContent('#document-error'), new RegExp(said.wrong));
    await check(page, `${name} format refused`);

    await page.setInputFiles('#document', bad);
    await page.click('form[action="/papers/check"] button');
    await page.waitForURL(/\/papers\/check\/[0-9a-f]{32}$/, { timeout: 90000 });
    await check(page, `${name} format found`);
    const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
    assert.deepEqual(rows.map((row) => [row[2], row[5]]).slice(0, 2), [[said.margin, said.mended], [said.motto, said.mended]]);
    assert.equal(rows.filter((row) => row[5] === said.hand).length, 1, 'the plan of the sample itself has one point');
    assert.deepEqual(rows.slice(0, 2).map((row) => row[0]), ['1', '1'], 'found by laying out');
    const copy = join(folder, 'copy.docx');
    writeFileSync(copy, await download(page, 'main a.btn-primary'));
    assert.equal(readFileSync(copy).subarray(0, 2).toString(), 'PK');

    await page.goto(server.address + '/papers/check');
    await page.setInputFiles('#document', copy);
    await page.click('form[action="/papers/check"] button');
    await page.waitForURL(/\/papers\/check\/[0-9a-f]{32}$/, { timeout: 90000 });
    assert.equal(await page.locator('tbody tr').count(), 1, 'only what a person must do is left');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

for (const [language, contact] of [['vi', 'daumoi'], ['en', 'daumoi.vp']]) {
  test(`the format of a Word file of a dossier is told beside it (${language})`, { timeout: 240000 }, async () => {
    const page = await signIn(browser, server.address, contact, { language, viewport: PHONE });
    const bad = await spoiltPlan(page);
    await page.goto(server.address + '/dossiers');
    await page.setInputFiles('#evidence', bad);
    await page.click('form[action="/dossiers/files"] button');
    const link = page.locator('a[href$="/format"]');
    assert.ok((await link.innerText()).startsWith(said(language) + '3'), await link.innerText());
    await check(page, `${language} dossier tells the format`);
    await link.click();
    await check(page, `${language} format of a dossier file`);
    assert.equal(await page.locator('tbody tr').count(), 3);
    assert.equal((await download(page, 'main a.btn-primary')).subarray(0, 2).toString(), 'PK');
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

function said(language) {
  return SAID[language].kept;
}
