// The way of a campaign through the pages, by the people who go it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibility, download, headSubmits, signIn, startBrowser, startServer } from './support.mjs';

let server, browser;
before(async () => { server = await startServer(); browser = await startBrowser(); });
after(async () => { await browser?.close(); assert.equal(await server?.stop(), 0, 'the program ends cleanly'); });

test('from the unit to the certificates', { timeout: 240000 }, async () => {
  const unit = await signIn(browser, server.address, 'daumoi');
  await unit.goto(server.address + '/nominations');
  await unit.click('form[action="/nominations"][method=post] button >> nth=0');
  assert.match(await headSubmits(browser, server.address, 'truongdv'), /^TTCNTT-\d{4}$/);

  const office = await signIn(browser, server.address, 'vanphong');
  await office.goto(server.address + '/nominations?state=submitted');
  await office.click('a.row-link');
  await office.click('form[action$="/return"] button');
  assert.equal(await office.locator('[data-error-summary]').count(), 1, 'a return without reason is refused');
  await office.fill('#reason', 'Thiếu minh chứng');
  await office.click('form[action$="/return"] button');

  await unit.goto(server.address + '/nominations');
  assert.match(await unit.textContent('main'), /Thiếu minh chứng/);
  await headSubmits(browser, server.address, 'truongdv');

  await office.goto(server.address + '/nominations?state=submitted');
  await office.click('a.row-link');
  await office.click('form[action$="/acceptance"] button');

  await office.goto(server.address + '/decision');
  await office.fill('#number', '125');
  await office.fill('#date', '1/8/2025');
  await office.click('form[action="/decision"] button');
  assert.equal(await office.inputValue('#number'), '125', 'what was typed is kept');
  await office.fill('#date', '14/8/2025');
  await office.click('form[action="/decision"] button');
  assert.match(await office.textContent('.receipt-number'), /125\/QĐ-SKHCN/);
  assert.equal((await download(office, 'a[href="/decision/certificates.pdf"]')).subarray(0, 5).toString(), '%PDF-');
  assert.equal((await download(office, 'a[href="/papers/decision.docx"]')).subarray(0, 2).toString(), 'PK');
  await office.goto(server.address + '/conference');
  assert.equal((await download(office, 'a[href="/papers/programme.docx"]')).subarray(0, 2).toString(), 'PK');
  assert.deepEqual([...unit.faults, ...office.faults], []);
});

test('another installation takes in whom the agency proposes', { timeout: 240000 }, async () => {
  const sender = await signIn(browser, server.address, 'vanphong');
  await sender.goto(server.address + '/next-level');
  await sender.check('input[name=chosen]');
  await sender.click('form[action="/next-level"] button');
  const name = (await sender.textContent('form[action="/next-level"] tbody label')).trim();
  const bundle = await download(sender, 'a[href="/next-level/bundle.zip"]');

  const upper = await startServer();
  try {
    const office = await signIn(browser, upper.address, 'vanphong', { viewport: { width: 360, height: 740 } });
    await office.goto(upper.address + '/bundles');
    await office.setInputFiles('#bundle', { name: 'goi.zip', mimeType: 'application/zip', buffer: bundle });
    await office.click('form[action="/bundles"] button');
    assert.deepEqual(await accessibility(office), []);
    await office.selectOption('#unit', 'QLKH');
    await office.click('form[method=get][action^="/bundles/"] button');
    assert.deepEqual(await accessibility(office), []);
    assert.equal(await office.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    if (process.env.SHOTS) await office.screenshot({ path: `${process.env.SHOTS}/bundle-360-vi.png`, fullPage: true });
    await office.selectOption('select[name=same_0]', '');  // the sample has the same people everywhere
    await office.click('form[method=post][action^="/bundles/"] button');
    assert.equal(new URL(office.url()).pathname, '/bundles');
    await office.click('a[href^="/nominations?unit=QLKH"]');
    assert.ok((await office.textContent('main')).includes(name), `${name} is a draft of the sender here`);
    assert.deepEqual([...sender.faults, ...office.faults], []);
  } finally {
    assert.equal(await upper.stop(), 0);
  }
});

const pages = {
  vanphong: [
    '/', '/plan',
    '/people', '/lists/honours?year=2024', '/units', '/units/VP', '/registry/import',
    '/verdicts',
    '/nominations', '/nominations?unit=VP', '/quotas', '/dossiers?unit=VP', '/dossiers/part-report?unit=VP', '/dossiers/likeness', '/submissions', '/submissions/chase', '/submissions/comparison',
    '/council', '/decision', '/next-level', '/bundles', '/papers', '/templates', '/templates/kinds/invitations', '/templates/kinds/certificate',
    '/conference', '/conference/cards', '/delegates',
    '/account',
  ],
  daumoi: ['/', '/nominations', '/quotas', '/dossiers', '/submissions/new', '/verdicts'],
  truongdv: ['/', '/nominations', '/dossiers', '/submissions/new'],
  quantri: ['/users', '/users/new', '/templates/kinds/report-person'],
  xem: ['/plan', '/conference'],
};
for (const [login, paths] of Object.entries(pages)) {
  for (const language of ['vi', 'en']) {
    test(`pages of ${login} in ${language} are open to everybody (WCAG) and fit a phone`, { timeout: 240000 }, async () => {
      const page = await signIn(browser, server.address, login, { language, viewport: { width: 360, height: 740 } });
      for (const path of paths) {
        await page.goto(server.address + path);
        assert.deepEqual(await accessibility(page), [], path);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${path} is wider than a phone`);
      }
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }
}

test('who is not signed in is asked to, and comes back', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.address + '/verdicts?q=a');
  assert.match(page.url(), /\/sign-in\?next=/);
  assert.deepEqual(await accessibility(page), []);
  await context.close();
});
