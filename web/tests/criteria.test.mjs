// The criteria as officials change them: a threshold by form, the text with an error, an attestation given and taken back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibility, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

const phone = { viewport: { width: 360, height: 740 } };

async function open(page, path) {
  await page.goto(server.address + path);
  assert.deepEqual(await accessibility(page), [], path);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${path} is wider than a phone`);
}

test('a threshold changes verdicts, after it was shown whose', { timeout: 240000 }, async () => {
  const office = await signIn(browser, server.address, 'vanphong', phone);
  await open(office, '/criteria');
  assert.match(await office.textContent('#criterion-P3'), /số năm hoàn thành xuất sắc nhiệm vụ: ít nhất 2/);
  await office.goto(server.address + '/verdicts');
  await open(office, '/criteria/settings');
  const field = office.locator('input[name^=parameter], input[name*=excellent_years]').first();
  assert.equal(await field.inputValue(), '2');
  await field.fill('6');
  await office.click('form[action="/criteria/settings"] button');
  await office.waitForSelector('#reason');
  assert.deepEqual(await accessibility(office), []);
  assert.match(await office.textContent('main'), /Đủ tiêu chuẩn/, 'whose verdict would change');
  await office.fill('#reason', 'Họp ngày 14/8');
  await office.click('form[action="/criteria/versions"] button >> nth=0');
  await office.waitForURL(/\/criteria$/);
  assert.match(await office.textContent('#criterion-P3'), /ít nhất 6/);
  await open(office, '/criteria/versions');
  await open(office, '/criteria/versions/1');
  assert.match(await office.textContent('#criterion-P3'), /ít nhất 2/, 'the first version stays explainable');
  assert.deepEqual(office.faults, []);
});

test('an error in the text is shown in its place, in English too', { timeout: 240000 }, async () => {
  const office = await signIn(browser, server.address, 'vanphong', { ...phone, language: 'en' });
  await open(office, '/criteria/text');
  const text = await office.inputValue('#own');
  await office.fill('#own', text.replace('rule = "every year >= good"', 'rule = "every yeer >= good"'));
  await office.click('form[action="/criteria/text"] button');
  await office.waitForSelector('#problems');
  const line = text.slice(0, text.indexOf('rule = "every year >= good"')).split('\n').length;
  assert.match(await office.textContent('#problems'), new RegExp(`line ${line}, column`));
  assert.match(await office.textContent('#problems'), /“year” is expected here, not “yeer”/);
  assert.match(await office.inputValue('#own'), /every yeer/, 'what was typed is kept');
  assert.deepEqual(await accessibility(office), []);
  assert.deepEqual(office.faults, []);
});

test('an attestation is given and taken back with its history', { timeout: 240000 }, async () => {
  const office = await signIn(browser, server.address, 'vanphong', phone);
  await office.goto(server.address + '/verdicts');
  const href = await office.getAttribute('a[href^="/verdicts/person/"]', 'href');
  await open(office, href);
  await office.click('details:has(form[action$="/attestations"]) > summary');
  await office.selectOption('#criterion', 'P1');
  await office.check('input[name=value][value=no]');
  await office.fill('#by', 'Chi bộ Văn phòng');
  await office.fill('#paper', 'Biên bản số 3');
  await office.click('form[action$="/attestations"] button');
  await office.waitForSelector('#attestations-panel td:has-text("Biên bản số 3")');
  await office.click('#attestations-panel tr:has-text("Biên bản số 3") summary');
  await office.fill('#attestations-panel tr:has-text("Biên bản số 3") input[name=reason]', 'ghi nhầm người');
  await office.click('#attestations-panel tr:has-text("Biên bản số 3") form button');
  await office.waitForSelector('#attestations-panel td:has-text("ghi nhầm người")');
  assert.match(await office.textContent('#attestations-panel'), /Biên bản số 3/, 'the history stays');
  assert.deepEqual(await accessibility(office), []);
  assert.deepEqual(office.faults, []);
});
