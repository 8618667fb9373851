// The real program with the sample campaign, and Debian's Chromium to use it with.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const AXE = require.resolve('axe-core/axe.min.js');
export const PASSWORD = 'vinhdanh-mau';

export async function startServer(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'vinhdanh-browser-'));
  const program = process.env.VINHDANH ?? 'build/test/vinhdanh';
  const child = spawn(program, ['serve', '--port', '0', '--data', join(folder, 'data'), '--sample', '--log-level', 'warn', ...options]);
  let errors = '';
  child.stderr.on('data', (bytes) => { errors += bytes; });
  const address = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (bytes) => {
      text += bytes;
      const match = text.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (match) resolve(match[0]);
    });
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}: ${errors}`)));
  });
  return {
    address,
    folder,
    async stop() {
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
    kill() { child.kill('SIGKILL'); },
  };
}

export async function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

// A signed-in page; fails the test on any script error or refused resource.
export async function signIn(browser, address, login, { language = 'vi', viewport = { width: 1280, height: 900 } } = {}) {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', acceptDownloads: true });
  await context.addCookies([{ name: 'vd_language', value: language, url: address }]);
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  // A form that is refused answers 422, which the browser notes; that is no fault.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 422')) page.faults.push(message.text());
  });
  await page.goto(address + '/sign-in');
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', PASSWORD);
  await page.click('form[action="/sign-in"] button');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

// The head of the unit reads everything on one page and submits; answers the number of the receipt.
export async function headSubmits(browser, address, login) {
  const head = await signIn(browser, address, login);
  await head.goto(address + '/submissions/new');
  if (await head.locator('#knowing').count()) await head.check('#knowing');
  await head.click('form[action="/submissions"] button');
  const number = await head.textContent('.receipt-number');
  assert.deepEqual(head.faults, []);
  await head.context().close();
  return number;
}

// One nominee from the unit's draft to the recorded decision; ends on the page of the decision.
export async function decideOne(browser, address, office) {
  const unit = await signIn(browser, address, 'daumoi');
  await unit.goto(address + '/nominations');
  await unit.click('form[action="/nominations"][method=post] button >> nth=0');
  await unit.context().close();
  await headSubmits(browser, address, 'truongdv');
  await office.goto(address + '/nominations?state=submitted');
  await office.click('a.row-link');
  await office.click('form[action$="/acceptance"] button');
  await office.goto(address + '/decision');
  await office.fill('#number', '125');
  await office.fill('#date', '14/8/2025');
  await office.click('form[action="/decision"] button');
}

// What axe finds against WCAG 2.2 AA, as short lines; an empty list is good.
export async function accessibility(page) {
  await page.evaluate(readFileSync(AXE, 'utf8'));  // a script tag would break the content policy
  const results = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  }));
  return results.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

// The bytes of the file that the click brings.
export async function download(page, selector) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
  const path = join(mkdtempSync(join(tmpdir(), 'vinhdanh-download-')), 'file');
  await file.saveAs(path);
  return readFileSync(path);
}
