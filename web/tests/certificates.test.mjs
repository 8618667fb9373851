// What the holder of a certificate sees: its code is unknown, valid, replaced, withdrawn; its signature without a network.
import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { accessibility, decideOne, download, signIn, startBrowser, startServer } from './support.mjs';

const PHONE = { width: 360, height: 740 };
const LANGUAGES = {
  vi: { unknown: 'Không có giấy khen nào', good: 'Chữ ký số đúng', bad: 'Chữ ký số sai', unreadable: 'Đây không phải mã của giấy khen', unsupported: 'Trình duyệt này không kiểm tra được' },
  en: { unknown: 'No certificate has this code', good: 'The signature is right', bad: 'The signature is wrong', unreadable: 'This is not the code of a certificate', unsupported: 'This browser cannot check' },
};

let server, browser, office, folder;
before(async () => {
  server = await startServer();
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'vinhdanh-codes-'));
  office = await signIn(browser, server.address, 'vanphong', { viewport: PHONE });
});
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

// As a telephone reads it from a print of 300 dpi.
async function printedCode() {
  const pdf = join(folder, 'certificates.pdf');
  writeFileSync(pdf, await download(office, 'a[href="/decision/certificates.pdf"]'));
  execFileSync('pdftoppm', ['-r', '300', '-l', '1', '-singlefile', '-png', pdf, join(folder, 'page')]);
  return execFileSync('zbarimg', ['--raw', '-q', '--nodbus', join(folder, 'page.png')], { encoding: 'utf8' }).trim();
}

async function visitor(language, offline = false) {
  const context = await browser.newContext({ viewport: PHONE, offline });
  await context.addCookies([{ name: 'vd_language', value: language, url: server.address }]);
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (m) => { if (m.type() === 'error' && !m.text().includes('status of 404')) page.faults.push(m.text()); });
  return page;
}

async function sound(page) {
  assert.deepEqual(await accessibility(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.deepEqual(page.faults, []);
}

async function asks(page, content, answer) {
  await page.fill('#qr-content', content);
  await page.click('[data-check-form] button');
  await page.waitForSelector(`[data-answer] :text("${answer}")`);
  assert.equal(await page.locator('[data-answer]:visible').count(), 1);
}

// One letter of the signed words and one of the signature.
function altered(code) {
  const at = code.indexOf('#') + 12;
  const change = (i) => code.slice(0, i) + (code[i] === 'A' ? 'B' : 'A') + code.slice(i + 1);
  return [change(at), change(code.length - 5), code.replace('/1#', '/2#')];
}

async function checksSignatures(page, code, words) {
  await asks(page, code, words.good);
  assert.equal(await page.textContent('[data-field=decision]'), '125/QĐ-SKHCN');
  assert.equal(await page.textContent('[data-field=date]'), '14/08/2025');
  await sound(page);
  for (const wrong of altered(code)) {
    await asks(page, wrong, words.bad);
    assert.equal(await page.textContent('[data-field=name]'), '');
  }
  await sound(page);
  await asks(page, 'https://vi.du', words.unreadable);
  await page.evaluate(() => { Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined }); });
  await asks(page, code, words.unsupported);
  await sound(page);
}

let code;
test('a code is unknown until the decision is published, then valid', { timeout: 240000 }, async () => {
  await decideOne(browser, server.address, office);
  code = await printedCode();
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const page = await visitor(language);
    await page.goto(code);
    await page.waitForSelector(`:text("${words.unknown}")`);
    await sound(page);
    await page.context().close();
  }
  await office.click('form[action="/decision/publication"] button');
  await office.waitForURL('**/decision');
  assert.deepEqual(await accessibility(office), []);
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const page = await visitor(language);
    const response = await page.goto(code);
    assert.equal(response.status(), 200);
    await page.waitForSelector(`[data-answer=good] :text("${words.good}")`);
    assert.equal(await page.textContent('[data-field=name]'), await page.textContent('.facts strong >> nth=0'));
    await sound(page);
    await page.context().close();
  }
});

test('the signature is checked on the page, and in the file without a network', { timeout: 240000 }, async () => {
  for (const [language, words] of Object.entries(LANGUAGES)) {
    const page = await visitor(language);
    await page.goto(server.address + '/verify/offline');
    await sound(page);
    const file = join(folder, `${language}.html`);
    writeFileSync(file, await download(page, 'a[href="/verify/offline.html"]'));
    await checksSignatures(page, code, words);
    await page.context().close();
    const alone = await visitor(language, true);
    await alone.goto(pathToFileURL(file).href);
    await checksSignatures(alone, code, words);
    await alone.context().close();
  }
});

// As any verifier of VC-JWT does it: the key is fetched from where the header says.
test('the holder takes an Open Badge that others verify', { timeout: 120000 }, async () => {
  const page = await visitor('vi');
  await page.goto(code);
  const jwt = (await download(page, 'a[href$="/badge"]')).toString();
  const [header, payload, signature] = jwt.split('.');
  const said = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const jwk = await (await fetch(said(header).kid)).json();
  assert.equal(verify(null, `${header}.${payload}`, createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(signature, 'base64url')), true);
  const { id, credentialSubject } = said(payload);
  assert.equal(id, code.split('#')[0]);
  await page.goto(id);
  assert.equal(await page.textContent('.facts strong'), credentialSubject.identifier[0].identityHash);
  await page.context().close();
});

test('a corrected one is replaced, a withdrawn one withdrawn', { timeout: 240000 }, async () => {
  await office.goto(server.address + '/decision');
  await office.click('a[href^="/decision/corrections/"][href$="/new"]');
  await office.fill('#name', 'Bà Tên Đã Sửa');
  await office.fill('#reason', 'sai chính tả');
  await office.click('form[action^="/decision/corrections/"] button');
  const page = await visitor('vi');
  await page.goto(code);
  await page.waitForSelector('.state-warn :text("Đã được thay thế")');
  await sound(page);
  await office.goto(server.address + '/decision');
  await office.click('a[href^="/decision/withdrawals/"]');
  assert.deepEqual(await accessibility(office), []);
  assert.equal(await office.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await office.fill('#basis', '130/QĐ-SKHCN ngày 02/10/2025');
  await office.fill('#reason', 'khai sai');
  await office.click('form[action^="/decision/withdrawals/"] button');
  await page.goto('about:blank');
  await page.goto(code);
  await page.waitForSelector('.state-bad :text("Đã thu hồi")');
  await sound(page);
});

test('the signed decision shows what its signatures are worth', { timeout: 120000 }, async () => {
  await office.goto(server.address + '/decision');
  await office.click('summary:has-text("Đính kèm quyết định")');
  await office.setInputFiles('#evidence', new URL('../../src/paper/corpus/pdf_signature/signed.pdf', import.meta.url).pathname);
  await office.click('form[action="/decision/signed"] button');
  await office.click('a[href="/decision/signed/signatures"]');
  await office.waitForSelector('.state-bad:has-text("Chữ ký không khớp với tệp")');
  assert.deepEqual(await accessibility(office), []);
  assert.equal(await office.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.deepEqual(office.faults, []);
});
