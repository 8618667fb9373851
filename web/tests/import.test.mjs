// A workbook of the office's own making: what its columns hold, preview, confirmation; on a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibility, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const shots = process.env.SHOTS;  // a folder for pictures
const shoot = async (page, name) => { if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true }); };

const workbook = (more = '') => ({
  name: 'danh sach.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('DANH SÁCH CÁN BỘ\r\nTT;Họ tên cán bộ;Ngày sinh;Nam/Nữ;MSNV;Đơn vị;Số điện thoại\r\n(1);(2);(3);(4);(5);(6);(7)\r\n' +
    `1;Người Thử Một;5/3/1988;Nam;NV001;VP;0912\r\n2;Người Thử Hai;6-4-90;Nữ;NV002;VP;0913\r\n${more}`),
});

async function upload(page, file) {
  await page.goto(server.address + '/registry/import');
  await page.setInputFiles('#workbook', file);
  await Promise.all([page.waitForNavigation(), page.click('form[action="/registry/import"] button')]);
}

async function fitsTheScreen(page) {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(await accessibility(page), []);
}

test('the columns are chosen once, then every upload goes straight to the check', { timeout: 120000 }, async () => {
  const page = await signIn(browser, server.address, 'vanphong', { viewport: { width: 360, height: 800 } });
  await upload(page, workbook());
  assert.match(page.url(), /\/columns$/);
  await shoot(page, 'columns-360-vi');
  assert.equal(await page.inputValue('#kind_0'), 'people');
  assert.equal(await page.inputValue('#field_0_1'), 'full_name');
  assert.equal(await page.inputValue('#field_0_4'), 'code');
  assert.equal(await page.inputValue('#field_0_6'), '');
  await fitsTheScreen(page);

  await page.selectOption('#field_0_4', '');
  await Promise.all([page.waitForNavigation(), page.click('.form-actions button')]);
  assert.match(await page.textContent('#kind_0-error'), /Cần có “Mã cán bộ”/);
  assert.equal(await page.inputValue('#field_0_1'), 'full_name');
  await shoot(page, 'columns-missing-vi');
  await fitsTheScreen(page);

  await page.selectOption('#field_0_4', 'code');
  await Promise.all([page.waitForNavigation(), page.click('.form-actions button')]);
  assert.match(await page.textContent('h1'), /Kiểm tra/);
  await shoot(page, 'preview-360-vi');
  await fitsTheScreen(page);
  await Promise.all([page.waitForURL(/receipt/), page.click('form[action$="/confirm"] button')]);
  await page.goto(server.address + '/people/NV002');
  assert.match(await page.textContent('h1'), /Người Thử Hai/);

  // Undone as one act and done again; somebody else's pages know nothing of the two people in between.
  await page.goto(server.address + '/registry/imports');
  await fitsTheScreen(page);
  await page.click('.row-link');
  await Promise.all([page.waitForURL(/undoing/), page.click('a[href$="/undoing"]')]);
  await page.click('form[action$="/undoing"] button');
  assert.equal(await page.locator('[data-error-summary]').count(), 1, 'a reason is asked for');
  await shoot(page, 'undoing-360-vi');
  await fitsTheScreen(page);
  await page.fill('#reason', 'Nhầm tệp của năm trước');
  await Promise.all([page.waitForURL(/receipt/), page.click('form[action$="/undoing"] button')]);
  assert.match(await page.textContent('.notice'), /Nhầm tệp của năm trước/);
  await shoot(page, 'undone-360-vi');
  await fitsTheScreen(page);
  await page.goto(server.address + '/people?q=NV002');
  assert.doesNotMatch(await page.textContent('main'), /Người Thử Hai/);

  await upload(page, workbook());
  await Promise.all([page.waitForURL(/receipt/), page.click('form[action$="/confirm"] button')]);

  await upload(page, workbook('3;Người Thử Ba;;Nam;NV003;KHÔNGCÓ;\r\n'));
  assert.doesNotMatch(page.url(), /\/columns$/);
  await shoot(page, 'refused-360-vi');
  await fitsTheScreen(page);
  assert.match(await page.textContent('.notice'), /lựa chọn của/);
  await Promise.all([page.waitForURL(/columns$/), page.click('.notice a')]);
  assert.equal(await page.inputValue('#field_0_5'), 'unit');
  assert.deepEqual(page.faults, []);
});

test('what is refused is listed row by row, page by page', { timeout: 60000 }, async () => {
  const page = await signIn(browser, server.address, 'vanphong', { viewport: { width: 360, height: 800 } });
  const rows = Array.from({ length: 120 }, (_, i) => `N${i};;hôm qua\r\n`).join('');
  await upload(page, { name: 'so.csv', mimeType: 'text/csv', buffer: Buffer.from('Mã cán bộ;Họ và tên;Ngày sinh\r\n' + rows) });
  assert.match(await page.textContent('h2'), /240/);
  await Promise.all([page.waitForURL(/page=2/), page.click('a[rel=next]')]);
  assert.match(await page.textContent('.list-foot'), /Trang 2\/3/);
  if (shots) await page.locator('.list-foot').screenshot({ path: `${shots}/refused-pages.png` });
  await fitsTheScreen(page);
  assert.deepEqual(page.faults, []);
});

test('the page reads in English too', { timeout: 60000 }, async () => {
  const page = await signIn(browser, server.address, 'vanphong', { language: 'en' });
  const other = workbook();
  other.buffer = Buffer.from('Ký hiệu;Tên phòng ban;Loại hình;Trực thuộc\r\nXX;Phòng Thử;Phòng;\r\n');
  await upload(page, other);
  assert.match(await page.textContent('h1'), /What do the columns hold/);
  await shoot(page, 'columns-en');
  await fitsTheScreen(page);
  assert.deepEqual(page.faults, []);
});
