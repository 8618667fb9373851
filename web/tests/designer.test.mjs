// A design of certificates: a text is moved by keys and by mouse, its size is mended, and the campaign prints with it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibility, download, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

async function well(page) {
  assert.deepEqual(await accessibility(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
}

test('a design on a narrow screen, by keyboard and by mouse', { timeout: 120000 }, async () => {
  const office = await signIn(browser, server.address, 'vanphong', { viewport: { width: 360, height: 740 } });
  await office.goto(server.address + '/printing/designs');
  await well(office);
  await office.fill('#name', 'Giấy khen A4');
  await office.click('form[action="/printing/designs"] button');
  await office.waitForSelector('#design-picture svg [data-box=name][tabindex]');
  await well(office);

  await office.focus('[data-box=name]');
  await office.keyboard.press('ArrowRight');
  await office.keyboard.press('Shift+ArrowUp');
  assert.equal(await office.inputValue('#name_x'), '35,5');
  assert.equal(await office.inputValue('#name_y'), '83,9');
  await office.waitForSelector('[data-box=name] > rect[x="35.5"]', { state: 'attached' });
  assert.equal(await office.evaluate(() => document.activeElement.dataset.box), 'name', 'the focus stays on the moved text');

  await office.setViewportSize({ width: 1280, height: 900 });
  const place = await office.locator('[data-box=award] > rect').boundingBox();
  await office.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
  await office.mouse.down();
  await office.mouse.move(place.x + place.width / 2, place.y + place.height / 2 + 10, { steps: 4 });
  await office.mouse.up();
  assert.ok(parseFloat(await office.inputValue('#award_y')) > 61, 'the award was drawn down');

  await office.click('#box-post > summary');
  await office.fill('#post_smallest', '99');
  await office.waitForSelector('#design-fault:not([hidden])');
  await office.click('.design-view button.btn-primary');
  assert.equal(await office.inputValue('#post_smallest'), '99', 'what was typed is kept');
  assert.equal(await office.inputValue('#name_x'), '35,5');
  await office.fill('#post_smallest', '10');
  await office.click('.design-view button.btn-primary');
  await office.waitForSelector('img, #design-picture svg');
  await well(office);
  assert.equal((await download(office, 'a[href$="/sample"]')).subarray(0, 5).toString(), '%PDF-');

  await office.goto(server.address + '/printing/designs');
  await office.check('input[name=design] >> nth=1');
  await office.click('form[action$="/choice"] button');
  assert.equal(await office.isChecked('input[name=design] >> nth=1'), true);
  await well(office);
  assert.deepEqual(office.faults, []);
});
