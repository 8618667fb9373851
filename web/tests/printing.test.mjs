// From the leader's opinion to certificates on blanks: calibrate, print, one is spoilt, print it again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibility, download, headSubmits, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

// The Director on a phone: the pack, one nominee, all that are left.
async function agreed() {
  const leader = await signIn(browser, server.address, 'giamdoc', { viewport: { width: 360, height: 740 } });
  await leader.goto(server.address + '/decision/pack');
  assert.deepEqual(await accessibility(leader), []);
  assert.equal(await leader.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await leader.click('a.row-link');
  assert.deepEqual(await accessibility(leader), []);
  await leader.click('a[href="/decision/pack"]');
  await leader.click('button[value=agree]');
  await leader.waitForSelector('input[value=agree]:checked', { state: 'attached' });
  assert.deepEqual(leader.faults, []);
  await leader.context().close();
}

async function decide(unit, office) {
  await unit.goto(server.address + '/nominations');
  await unit.click('form[action="/nominations"][method=post] button >> nth=0');
  await headSubmits(browser, server.address, 'truongdv');
  await office.goto(server.address + '/nominations?state=submitted');
  await office.click('a.row-link');
  await office.click('form[action$="/acceptance"] button');
  await office.goto(server.address + '/decision');
  await office.click('form[action="/decision/freeze"] button');
  await agreed();
  await office.goto(server.address + '/decision');
  await office.fill('#number', '125');
  await office.fill('#date', '14/8/2025');
  await office.click('form[action="/decision"] button');
}

test('from the printer to the second copy', { timeout: 240000 }, async () => {
  const office = await signIn(browser, server.address, 'vanphong', { viewport: { width: 360, height: 740 } });
  await decide(await signIn(browser, server.address, 'daumoi'), office);
  await office.click('a[href="/printing"]');
  await office.click('a[href="/printing/printers"]');
  await office.fill('#name', 'Canon phòng in');
  await office.click('form[action="/printing/printers"] button');
  assert.equal((await download(office, 'a[href$="/calibration"]')).subarray(0, 5).toString(), '%PDF-');
  await office.fill('#left', '35');
  await office.fill('#top', '19,5');
  await office.click('form[action^="/printing/printers/"] button');
  assert.equal(await office.inputValue('#top'), '19,5', 'what was typed is kept');
  await office.fill('#left', '20,4');
  await office.click('form[action^="/printing/printers/"] button');
  await office.waitForSelector('strong:has-text("+0,5")');
  assert.deepEqual(await accessibility(office), []);

  await office.goto(server.address + '/printing');
  assert.deepEqual(await accessibility(office), []);
  assert.equal(await office.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await office.check('input[value=blank]');
  await office.fill('#first_serial', 'A 000125');
  await office.click('form[action="/printing"] button');
  await office.waitForSelector('a[href$="/file"]');
  assert.deepEqual(await accessibility(office), []);
  assert.equal((await download(office, 'a[href$="/file"]')).subarray(0, 5).toString(), '%PDF-');

  await office.goto(server.address + '/printing');
  assert.match(await office.textContent('#list >> xpath=../..'), /A 000125/);
  await office.click('a[href$="/spoilt"]');
  await office.fill('#reason', 'lem mực');
  await office.click('main form button');
  await office.click('form[action="/printing"] button');
  assert.equal(await office.locator('#reason-error').count(), 1, 'printing again wants a reason');
  await office.fill('#reason', 'bản trước lem mực');
  await office.click('form[action="/printing"] button');
  await office.waitForSelector('a[href$="/file"]');
  await office.goto(server.address + '/printing');
  assert.match(await office.textContent('main'), /bản trước lem mực/);

  await office.goto(server.address + '/decision');
  await office.click('a[href$="/new"]');
  assert.deepEqual(await accessibility(office), []);
  await office.fill('#name', 'Bà Tên Viết Lại');
  await office.fill('#reason', 'tờ trình ghi sai');
  await office.click('form[action$="/new"] button');
  await office.waitForURL(/\/decision\/corrections$/);
  assert.match(await office.textContent('main'), /Giấy khen đã in/, 'the printed copy says the old name');
  assert.deepEqual(await accessibility(office), []);
  assert.equal(await office.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.deepEqual(office.faults, []);
});
