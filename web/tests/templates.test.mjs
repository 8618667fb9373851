// An agency's own template of the invitations, from our wording in Word to one letter for each delegate; and open wording that an
// administrator confirms on a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibility, download, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

async function well(page) {
  assert.deepEqual(await accessibility(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
}

// The words of a PDF, page by page.
function pagesOf(bytes) {
  const file = join(server.folder, 'paper.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-raw', file, '-']).toString().split('\f').slice(0, -1);
}

test('invitations from a Word file of the agency, one for each delegate', { timeout: 180000 }, async () => {
  const office = await signIn(browser, server.address, 'vanphong');
  await office.goto(server.address + '/delegates');
  const delegates = Number((await office.textContent('main')).match(/(\d+) đại biểu/)[1]);
  await office.goto(server.address + '/templates');
  await well(office);
  const start = await download(office, 'a[href="/templates/start/invitations"]');
  const template = join(server.folder, 'Giấy mời của Sở.docx');
  writeFileSync(template, start);
  await office.selectOption('#kind', 'invitations');
  await office.setInputFiles('#template', template);
  await office.click('form[action="/templates"] button');
  await office.waitForURL(/checked=/);
  assert.match(await office.textContent('main'), /Đã dùng “Giấy mời của Sở\.docx”/);
  assert.equal(await office.locator('section[aria-labelledby=checked-title] li').count(), 0, 'our wording follows the decree');
  await well(office);

  await office.goto(server.address + '/conference');
  const docx = await download(office, 'a[href="/papers/invitations.docx"]');
  assert.equal(docx.subarray(0, 2).toString(), 'PK');
  const pages = pagesOf(await download(office, 'a[href="/papers/invitations.pdf"]'));
  assert.equal(pages.length, delegates, 'each letter has a page of its own');
  for (const page of pages) assert.match(page, /GIẤY MỜI[^]*trân trọng kính mời: (Ông|Bà|Ông\/Bà) /);
  assert.deepEqual(office.faults, []);
});

test('an administrator confirms open wording on a phone, by keyboard', { timeout: 120000 }, async () => {
  const admin = await signIn(browser, server.address, 'quantri', { viewport: { width: 360, height: 740 } });
  await admin.goto(server.address + '/templates');
  await admin.click('tr#budget a.state');
  await well(admin);
  await admin.focus('#note');
  await admin.keyboard.press('Enter');
  await admin.waitForSelector('#note-error');
  await well(admin);
  await admin.focus('#note');
  await admin.keyboard.type('Nghị định 152/2025/NĐ-CP, Điều 54, Công báo');
  await admin.keyboard.press('Enter');
  await admin.waitForSelector('form[action$="/confirmation/removal"]');
  assert.match(await admin.textContent('main'), /Công báo/);
  await well(admin);
  await admin.goto(server.address + '/templates');
  assert.equal(await admin.locator('tr#budget a.state').count(), 0);
  assert.deepEqual(admin.faults, []);
});
