// Lists as an official uses them: filter, choose columns, order, save, share, export; and the years of one person.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

const texts = (page, selector) => page.$$eval(selector, (all) => all.map((one) => one.textContent.trim()));

test('a view is put together, saved, found again, given to a colleague and exported', { timeout: 120000 }, async () => {
  const office = await signIn(browser, server.address, 'vanphong');
  await office.goto(server.address + '/people');
  await Promise.all([office.waitForURL(/gender=female/), office.selectOption('#gender', 'female')]);
  await office.click('summary:has-text("Các cột")');
  for (const column of ['title', 'birth']) await office.uncheck(`[name=column][value=${column}]`);
  await office.check('[name=column][value=honours]');
  await Promise.all([office.waitForURL(/column=honours/), office.click('button:has-text("Hiển thị các cột này")')]);
  assert.deepEqual(await texts(office, '.list thead th'), ['Họ và tên', 'Đơn vị', 'Mã cán bộ', 'Danh hiệu, khen thưởng']);
  await Promise.all([office.waitForURL(/sort=code/), office.click('.list thead a:has-text("Mã cán bộ")')]);
  const codes = await texts(office, '.list tbody td[data-label="Mã cán bộ"]');
  assert.deepEqual(codes, [...codes].sort());

  await office.click('summary:has-text("Lưu chế độ xem này")');
  await office.fill('#name', 'Nữ theo mã');
  await office.click('.list-menu button:has-text("Lưu")');
  await office.waitForSelector('.list-tools [aria-current]:has-text("Nữ theo mã")');
  assert.deepEqual(await texts(office, '.list tbody td[data-label="Mã cán bộ"]'), codes);
  assert.deepEqual(await accessibility(office), []);
  await office.goto(server.address + '/people');
  const address = await office.getAttribute('.list-tools a:has-text("Nữ theo mã")', 'href');

  const colleague = await signIn(browser, server.address, 'giamdoc');
  await colleague.goto(server.address + address);
  assert.deepEqual(await texts(colleague, '.list tbody td[data-label="Mã cán bộ"]'), codes);

  const all = [...codes];
  while (await colleague.$('a[rel=next]')) {
    await Promise.all([colleague.waitForNavigation(), colleague.click('a[rel=next]')]);
    all.push(...await texts(colleague, '.list tbody td[data-label="Mã cán bộ"]'));
  }
  const [file] = await Promise.all([colleague.waitForEvent('download'), colleague.click('a:has-text("Tệp CSV")')]);
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n').slice(0, -1);
  assert.equal(lines[0], '\uFEFFHọ và tên,Đơn vị,Mã cán bộ,"Danh hiệu, khen thưởng"');
  assert.deepEqual(lines.slice(1).map((line) => line.match(/CB\d+/)[0]), all);
  assert.deepEqual([...office.faults, ...colleague.faults], []);
});

test('the list follows the words while they are typed, and keeps its columns', { timeout: 60000 }, async () => {
  const page = await signIn(browser, server.address, 'vanphong');
  await page.goto(server.address + '/people?column=name&column=code');
  await page.fill('#q', 'cb00001');
  await page.waitForURL(/q=cb00001/);
  await page.waitForFunction(() => document.querySelectorAll('.list tbody tr').length === 10);
  assert.deepEqual(await texts(page, '.list thead th'), ['Họ và tên', 'Mã cán bộ']);
  assert.deepEqual(page.faults, []);
});

test('what a year brought leads to its record', { timeout: 60000 }, async () => {
  const page = await signIn(browser, server.address, 'vanphong');
  await page.goto(server.address + '/lists/honours?form=CSTDCS');
  await page.click('.row-link >> nth=0');
  await page.waitForSelector('tr:target');
  assert.match(await page.textContent('tr:target'), /Chiến sĩ thi đua cơ sở/);
  const item = await page.$('.profile-year .profile-item');
  const place = await item.getAttribute('href');
  await item.click();
  assert.equal(await page.getAttribute('tr:target', 'id'), decodeURIComponent(place.slice(1)));
  assert.deepEqual(await accessibility(page), []);
  assert.deepEqual(page.faults, []);
});
