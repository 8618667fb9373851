// The Office prepares the conference: delegates by name, number and date of the invitation, the letters.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibility, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

for (const [language, width] of [['vi', 1280], ['en', 360]]) {
  test(`a delegate is added, mended and removed after a question (${language}, ${width} px)`, { timeout: 120000 }, async () => {
    const page = await signIn(browser, server.address, 'vanphong', { language, viewport: { width, height: 800 } });
    const fine = async (what) => {
      assert.deepEqual(await accessibility(page), [], what);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${what} is wider than the screen`);
    };
    const name = `Khách ${language}`;
    await page.goto(server.address + '/delegates');
    await page.selectOption('#category', 'city');
    await page.fill('#name', name);
    await page.fill('#organisation', 'Ban Thi đua');
    await page.click('form[action="/guests"] button');
    await page.waitForURL(/\/delegates$/);
    await page.goto(server.address + '/delegates?category=city');
    await fine('the list');
    assert.equal(await page.getAttribute('.main-menu [aria-current]', 'href'), '/conference');
    await page.click(`a:has-text("${name}")[href$="/edit"]`);
    await fine('the form');
    await page.fill('#post', 'Trưởng phòng');
    await page.click('form[action$="/edit"] button');
    await page.goto(server.address + '/delegates?category=city');
    assert.match(await page.textContent('main'), /Trưởng phòng/);
    await page.click(`a:has-text("${name}")[href$="/removal"]`);
    await fine('the question');
    assert.match(await page.textContent('h1'), new RegExp(name));
    await page.click('form[action$="/removal"] button');
    await page.waitForURL(/\/delegates$/);
    await page.goto(server.address + '/delegates?category=city');
    assert.doesNotMatch(await page.textContent('main'), new RegExp(name));
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
}

test('number and date of the invitation are recorded, and a mistake is said beside its field', { timeout: 120000 }, async () => {
  const page = await signIn(browser, server.address, 'vanphong');
  await page.goto(server.address + '/conference');
  await page.fill('#number', 'số');
  await page.fill('#date', '18/8/2025');
  await page.click('form[action="/conference/invitation"] button');
  assert.equal(await page.locator('#number-error').count(), 1);
  assert.equal(await page.inputValue('#date'), '18/8/2025', 'what was typed is kept');
  assert.deepEqual(await accessibility(page), []);
  await page.fill('#number', '45');
  await page.click('form[action="/conference/invitation"] button');
  await page.waitForURL(/\/conference$/);
  assert.equal(await page.inputValue('#number'), '45');
  assert.equal(await page.inputValue('#date'), '18/08/2025');
  await page.context().close();
});
