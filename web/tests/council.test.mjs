// A session of the council with a secret vote on phones, from the call to the decision.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { accessibility, download, headSubmits, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

const MEMBERS = [['Thành viên Một', 'chair'], ['Thành viên Hai', 'deputy'], ['Thành viên Ba', 'member'], ['Thành viên Bốn', 'secretary']];

async function nominateAndAccept(count) {
  const unit = await signIn(browser, server.address, 'daumoi');
  for (let i = 0; i < count; ++i) {
    await unit.goto(server.address + '/nominations');
    await unit.click('form[action="/nominations"][method=post] button >> nth=0');
  }
  await headSubmits(browser, server.address, 'truongdv');
  const office = await signIn(browser, server.address, 'vanphong');
  for (let i = 0; i < count; ++i) {
    await office.goto(server.address + '/nominations?state=submitted');
    await office.click('a.row-link');
    await office.click('form[action$="/acceptance"] button');
  }
  return office;
}

async function check(page, what) {
  assert.deepEqual(await accessibility(page), [], what);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${what} is wider than a phone`);
}

// Votes as told; answers the receipt.
async function vote(code, choices) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(server.address + '/ballot');
  await check(page, 'the question for the slip');
  await page.goto('about:blank');
  await page.goto(`${server.address}/ballot#${code}`);  // as the QR code of the slip leads there
  assert.equal(await page.inputValue('#code'), code);
  assert.equal(new URL(page.url()).hash, '');
  await page.fill('#code', code.toLowerCase());
  await page.click('form[action="/ballot"] button');
  const items = page.locator('.ballot-item');
  for (let i = 0; i < await items.count(); ++i) await items.nth(i).locator(`input[value=${choices[i]}]`).check();
  await check(page, 'the ballot');
  await page.click('button[name=cast]');
  const receipt = (await page.textContent('.receipt-number')).trim();
  await context.close();
  return receipt;
}

test('a council votes in secret and its result makes the list', { timeout: 280000 }, async () => {
  const office = await nominateAndAccept(2);
  await office.setViewportSize({ width: 360, height: 740 });
  for (const [name, role] of MEMBERS) {
    await office.goto(server.address + '/council');
    await office.fill('#name', name);
    await office.selectOption('#role', role);
    if (role === 'member') await office.selectOption('#unit', 'TTCNTT');
    await office.click('form[action="/council/members"] button');
  }
  await office.fill('#date', '14/8/2025');
  await office.fill('#start', '8h');
  await office.fill('#place', '');
  await office.selectOption('#way', 'electronic');
  await office.click('form[action="/council"] button');
  assert.equal(await office.inputValue('#start'), '8h', 'what was typed is kept');
  await office.fill('#place', 'Phòng họp tầng 2');
  await office.fill('#agenda', 'Xét tặng Giấy khen');
  await office.click('form[action="/council"] button');
  await check(office, 'a session in preparation');

  await office.click('form[action$="/opening"] button');
  assert.match(await office.textContent('[data-error-summary]'), /0\/4/);
  for (const box of await office.locator('input[type=checkbox]').all()) await box.check();
  await office.click('form[action$="/attendance"] button:has-text("Lưu điểm danh")');
  const hint = office.locator('li:has-text("cùng đơn vị")').first();
  await hint.locator('button').click();
  await office.click('form[action$="/opening"] button');

  const pdf = await download(office, 'form[action$="/slips"] button');
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString();
  const codes = text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/g);
  assert.equal(codes.length, 4);
  assert.equal(text.includes('Thành viên'), false, 'no name stands on a slip');
  const receipts = [];
  // The first nominee gets every vote, the second too few.
  for (const code of codes) receipts.push(await vote(code, ['agree', 'disagree']));
  assert.equal(new Set(receipts).size, 4);

  await office.reload();
  await check(office, 'a session with an open vote');
  await office.click('form[action$="/close"] button');
  await check(office, 'a closed session');
  const result = await office.textContent('main');
  assert.match(result, /1\/2 trường hợp đạt/);
  assert.match(result, /Các phiếu đang lưu đúng như khi kết thúc bỏ phiếu/);
  for (const paper of ['minutes', 'tally'])
    assert.equal((await download(office, `a[href^="/papers/council-${paper}.docx"]`)).subarray(0, 2).toString(), 'PK');

  const anybody = await (await browser.newContext()).newPage();
  await anybody.goto(server.address + '/receipt');
  await anybody.fill('#code', receipts[0]);
  await anybody.click('form[action="/receipt"] button');
  assert.match(await anybody.textContent('main'), /đã được tính/);
  await check(anybody, 'a receipt');

  await office.goto(server.address + '/decision');
  assert.equal(await office.locator('tbody tr').count(), 1, 'the list has those that passed');
  assert.deepEqual(office.faults, []);
});
