// A unit contact writes a report: it saves itself, keeps its lines, and says how long the profile is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { accessibility, download, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

test('a report saves itself while it is written', { timeout: 120000 }, async () => {
  const unit = await signIn(browser, server.address, 'daumoi', { viewport: { width: 360, height: 740 } });
  await unit.goto(server.address + '/nominations');
  await unit.click('form[action="/nominations"][method=post] button >> nth=0');
  await unit.goto(server.address + '/dossiers');
  await unit.click('a.row-link');
  assert.match(await unit.inputValue('#general'), /^- Họ và tên: .+\n- Ngày, tháng, năm sinh/, 'drafted from the records, line by line');
  assert.deepEqual(await accessibility(unit), []);
  assert.equal(await unit.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await unit.fill('#profile', 'Một câu.\nHai câu.');
  await unit.waitForFunction(() => document.querySelector('.saved-mark').textContent.startsWith('Đã lưu lúc'));
  await unit.waitForFunction(() => document.querySelector('#measure').textContent.includes('vừa'));
  await unit.reload();
  assert.equal(await unit.inputValue('#profile'), 'Một câu.\nHai câu.');
  await unit.fill('#profile', 'Một câu dài để đo trang giấy cho đúng nửa trang.\n'.repeat(40));
  await unit.waitForFunction(() => document.querySelector('#measure').textContent.includes('quá dài'));
  assert.equal((await download(unit, 'a[href$="/report.pdf"]')).subarray(0, 5).toString(), '%PDF-');
  assert.equal((await download(unit, 'a[href$="/report.docx"]')).subarray(0, 2).toString(), 'PK');
  assert.deepEqual(unit.faults, []);
});

test('words are made bold with the keyboard and print so', { timeout: 120000 }, async () => {
  const unit = await signIn(browser, server.address, 'daumoi');
  await unit.goto(server.address + '/dossiers');
  await unit.click('a.row-link');
  await unit.fill('#achievements', 'Năm 2024: hai sáng kiến');
  await unit.evaluate(() => document.querySelector('#achievements').setSelectionRange(10, 23));
  await unit.keyboard.press('Control+b');
  assert.equal(await unit.inputValue('#achievements'), 'Năm 2024: **hai sáng kiến**');
  await unit.waitForFunction(() => document.querySelector('.saved-mark').textContent.startsWith('Đã lưu lúc'));
  const zip = await download(unit, 'a[href$="/report.docx"]');
  const folder = mkdtempSync(join(tmpdir(), 'vinhdanh-rich-'));
  writeFileSync(join(folder, 'report.docx'), zip);
  const xml = execFileSync('python3', ['-c', 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode())', join(folder, 'report.docx')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  assert.match(xml, /<w:b\/>(?:(?!<w:t).)*<w:t[^>]*>hai sáng kiến<\/w:t>/s);
  assert.ok(!xml.includes('**'));
  await unit.click('.rich-b >> nth=1');
  assert.equal(await unit.inputValue('#achievements'), 'Năm 2024: hai sáng kiến', 'the same again takes it away');
  if (process.env.SHOTS) await unit.screenshot({ path: `${process.env.SHOTS}/rich-vi.png`, fullPage: true });
  await unit.waitForFunction(() => !document.querySelector('form[data-autosave]').dataset.unsaved);
  assert.deepEqual(unit.faults, []);
});

test('what is typed while the session has ended is offered after signing in again', { timeout: 120000 }, async () => {
  const unit = await signIn(browser, server.address, 'daumoi', { viewport: { width: 360, height: 740 } });
  unit.on('dialog', (dialog) => dialog.accept());
  await unit.goto(server.address + '/dossiers');
  await unit.click('a.row-link');
  const page = unit.url();
  await unit.context().clearCookies();
  await unit.fill('#profile', 'Câu này gõ khi phiên đã hết.');
  await unit.waitForFunction(() => document.querySelector('.saved-mark').textContent.includes('phiên làm việc đã hết'));
  await unit.goto(page);
  await unit.fill('[name=login]', 'daumoi');
  await unit.fill('[name=password]', 'vinhdanh-mau');
  await unit.click('form[action^="/sign-in"] button');
  await unit.waitForURL(page);
  assert.notEqual(await unit.inputValue('#profile'), 'Câu này gõ khi phiên đã hết.');
  assert.deepEqual(await accessibility(unit), []);
  await unit.click('[data-draft-take]');
  await unit.waitForFunction(() => document.querySelector('.saved-mark').textContent.startsWith('Đã lưu lúc'));
  await unit.reload();
  assert.equal(await unit.inputValue('#profile'), 'Câu này gõ khi phiên đã hết.');
  assert.equal(await unit.isVisible('[data-draft-offer]'), false);
});
