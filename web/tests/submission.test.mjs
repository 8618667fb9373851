// The dossier of a unit on its way to the Office: the days of the contact, the head of the unit and the Office.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibility, download, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

const PHONE = { width: 360, height: 740 };

async function check(page, what) {
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${what.replaceAll(' ', '-')}.png`, fullPage: true });
  assert.deepEqual(await accessibility(page), [], what);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${what} is wider than a phone`);
}

for (const [language, contact, boss] of [['vi', 'daumoi', 'truongdv'], ['en', 'daumoi.vp', 'truongdv.vp']]) {
  test(`contact, head and Office hand a dossier on (${language})`, { timeout: 240000 }, async () => {
    const unit = await signIn(browser, server.address, contact, { language, viewport: PHONE });
    await unit.goto(server.address + '/nominations');
    await unit.click('form[action="/nominations"][method=post] button >> nth=0');
    await unit.click('a[href^="/submissions/new"]');
    await check(unit, `${language} contact checks`);
    await unit.click('form[action="/submissions/question"] button');
    assert.equal(await unit.locator('[data-error-summary]').count(), 1, 'open points must be known');
    await check(unit, `${language} contact is told`);
    await unit.check('#knowing');
    await unit.fill('#note', 'Kính trình');
    await unit.click('form[action="/submissions/question"] button');
    await check(unit, `${language} contact waits`);

    const head = await signIn(browser, server.address, boss, { language, viewport: PHONE });
    await head.click('a[href^="/submissions/new"]');
    assert.match(await head.textContent('main'), /Kính trình/);
    await check(head, `${language} head reads`);
    await head.click('form[action="/submissions/question/return"] button');
    assert.equal(await head.locator('[data-error-summary]').count(), 1, 'a note is asked for');
    await head.check('#knowing');
    await head.click('form[action="/submissions"] button');
    assert.match(await head.textContent('.receipt-number'), /-\d{4}$/);
    await check(head, `${language} head has the receipt`);
    assert.equal((await download(head, 'a[href$="/receipt.pdf"]')).subarray(0, 5).toString(), '%PDF-');

    const office = await signIn(browser, server.address, 'vanphong', { language, viewport: PHONE });
    await office.goto(head.url());
    await check(office, `${language} Office reads the seal`);
    await office.goto(server.address + '/submissions');
    await check(office, `${language} Office sees the queue`);
    await office.click('a[href^="/submissions/review"] >> nth=0');
    await check(office, `${language} Office reads the unit`);
    await office.click('a[rel=next]');
    await check(office, `${language} Office reads a nominee`);
    await office.click('form[action="/submissions/returns"] button');
    assert.equal(await office.locator('[data-error-summary]').count(), 1, 'an item must be chosen');
    await office.check('input[name=part][value$="/profile"]');
    await office.fill('textarea[name$="/profile"]', 'Viết lại cho gọn');
    await office.fill('#until', '25/8/2025');
    await office.click('form[action="/submissions/returns"] button');
    await check(office, `${language} Office has returned`);

    await unit.goto(server.address + '/');
    assert.match(await unit.textContent('main'), /25\/08\/2025 23:59/, 'the return stands on the first page');
    await unit.goto(server.address + '/submissions/new');
    await unit.click('a[href^="/dossiers/"] >> nth=0');
    await check(unit, `${language} contact mends one item`);
    assert.equal(await unit.locator('#achievements').getAttribute('readonly'), '', 'the report stays sealed');
    await unit.fill('#profile', 'Gọn hơn');
    await unit.waitForFunction(() => /\d\d:\d\d/.test(document.querySelector('.saved-mark').textContent));
    await head.goto(server.address + '/submissions/new');
    await head.check('#knowing');
    await head.click('form[action="/submissions"] button');
    await office.goto(server.address + '/submissions/review?unit=' + (language === 'vi' ? 'TTCNTT' : 'VP'));
    await office.click('form[action="/submissions/acceptance"] button');
    await check(office, `${language} Office has accepted`);
    await office.goto(server.address + '/submissions/chase');
    await office.click('form[action="/submissions/reminders"] button >> nth=0');
    await check(office, `${language} Office has reminded`);
    await office.goto(server.address + '/submissions/comparison');
    await check(office, `${language} Office compares`);
    assert.equal((await download(office, 'a[href^="/submissions/comparison.xlsx"]')).subarray(0, 2).toString(), 'PK');
    assert.deepEqual([...unit.faults, ...head.faults, ...office.faults], []);
    for (const page of [unit, head, office]) await page.context().close();
  });
}

test('a unit is reminded by itself', { timeout: 120000 }, async () => {
  const own = await startServer('--today', '2025-08-18');
  const unit = await signIn(browser, own.address, 'daumoi.vp', { viewport: PHONE });
  const news = unit.locator('.notice', { hasText: 'Thời hạn nộp hồ sơ là 20/08/2025 23:59' });
  for (let i = 0; i < 20 && await news.count() === 0; ++i) { await unit.waitForTimeout(500); await unit.goto(own.address + '/'); }
  assert.equal(await news.count(), 1);
  await check(unit, 'contact is reminded');
  await unit.context().close();
  assert.equal(await own.stop(), 0);
});
