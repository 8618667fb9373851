// The agency's seal with a time-stamp of a real authority: OpenSSL's, behind an address as authorities have one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { accessibility, decideOne, download, signIn, startBrowser, startServer } from './support.mjs';

const TIME_STAMP_TOKEN = '060b2a864886f70d010910020e';  // id-aa-timeStampToken in DER
const folder = mkdtempSync(join(tmpdir(), 'vinhdanh-seal-'));
const openssl = (...options) => execFileSync('openssl', options, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });

// In force in the days of the sample campaign too, which `openssl ca` can write.
const FROM_UNTIL = ['-startdate', '20250101000000Z', '-enddate', '20400101000000Z'];

function certificate(name, title, extensions, ...by) {
  openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-utf8', '-subj', `/CN=${title}`,
    '-keyout', `${name}.key`, '-out', `${name}.csr`);
  writeFileSync(join(folder, 'ca.cnf'), `[ca]
default_ca = it
[it]
database = ${folder}/index
new_certs_dir = ${folder}
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
x509_extensions = use
[any]
commonName = supplied
[use]
${extensions}
`);
  writeFileSync(join(folder, 'index'), '');
  openssl('ca', '-batch', '-notext', '-utf8', '-config', 'ca.cnf', ...FROM_UNTIL, '-in', `${name}.csr`, '-out', `${name}.pem`, ...by);
}

function makeKeys() {
  const byRoot = ['-cert', 'root.pem', '-keyfile', 'root.key'];
  certificate('root', 'CA thử nghiệm', 'basicConstraints=critical,CA:TRUE', '-selfsign', '-keyfile', 'root.key');
  certificate('agency', 'Sở Mẫu', 'basicConstraints=CA:FALSE', ...byRoot);
  certificate('stamp', 'Dấu thời gian Mẫu', 'extendedKeyUsage=critical,timeStamping', ...byRoot);
  openssl('pkcs12', '-export', '-in', 'agency.pem', '-inkey', 'agency.key', '-certfile', 'root.pem', '-passout', 'pass:mật khẩu',
    '-out', 'agency.p12');
  writeFileSync(join(folder, 'ts.cnf'), `[tsa]
default_tsa = it
[it]
serial = ${folder}/serial
signer_cert = ${folder}/stamp.pem
signer_key = ${folder}/stamp.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`);
  writeFileSync(join(folder, 'serial'), '01');
}

let server, browser, authority, asked = 0;
before(async () => {
  makeKeys();
  authority = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part)).on('end', () => {
      asked += 1;
      assert.equal(request.headers['content-type'], 'application/timestamp-query');
      writeFileSync(join(folder, 'query'), Buffer.concat(parts));
      openssl('ts', '-reply', '-config', 'ts.cnf', '-queryfile', 'query', '-out', 'reply');
      response.end(readFileSync(join(folder, 'reply')));
    });
  });
  await new Promise((resolve) => authority.listen(0, '127.0.0.1', resolve));
  server = await startServer('--time-stamp-authority', `http://127.0.0.1:${authority.address().port}/`);
  browser = await startBrowser();
});
after(async () => {
  authority?.close();
  authority?.closeAllConnections();
  await browser?.close();
  assert.equal(await server?.stop(), 0, 'the program ends cleanly');
  rmSync(folder, { recursive: true, force: true });
});

test('a sealed certificate carries a time-stamp that the program itself can read', { timeout: 120000 }, async () => {
  const office = await signIn(browser, server.address, 'vanphong', { viewport: { width: 360, height: 740 } });
  await decideOne(browser, server.address, office);
  await office.goto(server.address + '/printing/seal');
  assert.deepEqual(await accessibility(office), []);
  assert.equal(await office.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  if (process.env.SHOTS) await office.screenshot({ path: join(process.env.SHOTS, 'seal.png'), fullPage: true });
  const fill = async () => {
    await office.setInputFiles('#key', join(folder, 'agency.p12'));
    await office.fill('#password', 'mật khẩu');
  };
  await fill();
  writeFileSync(join(folder, 'bundle.zip'), await download(office, 'form[action="/printing/seal"] button'));
  assert.equal(asked, 1);
  execFileSync('python3', ['-m', 'zipfile', '-e', 'bundle.zip', '.'], { cwd: folder });
  const pdf = join(folder, '01-2025.pdf');
  assert.match(readFileSync(pdf, 'latin1'), new RegExp(TIME_STAMP_TOKEN));

  // The Office keeps a sealed file; the page of its signatures judges seal and time-stamp.
  mkdirSync(join(server.folder, 'data', 'trusted-roots'), { recursive: true });
  copyFileSync(join(folder, 'root.pem'), join(server.folder, 'data', 'trusted-roots', 'root.pem'));
  await office.goto(server.address + '/decision');
  await office.click('summary:has-text("Đính kèm quyết định")');
  await office.setInputFiles('input[type=file]', pdf);
  await office.click('form[enctype="multipart/form-data"] button');
  await office.click('a[href="/decision/signed/signatures"]');
  const shown = await office.innerText('main');
  assert.match(shown, /Sở Mẫu/);
  assert.match(shown, /Dấu thời gian Mẫu · máy chủ này tin cậy tổ chức cấp/);
  assert.deepEqual(await accessibility(office), []);
  if (process.env.SHOTS) await office.screenshot({ path: join(process.env.SHOTS, 'signatures.png'), fullPage: true });

  // Without the authority nothing is sealed and the page says so; the box can be cleared.
  authority.close();
  authority.closeAllConnections();
  await office.goto(server.address + '/printing/seal');
  await fill();
  await office.click('form[action="/printing/seal"] button');
  assert.match(await office.innerText('main'), /Không kết nối được với http:\/\/127\.0\.0\.1/);
  await office.uncheck('input[name=stamp]');
  await fill();
  writeFileSync(join(folder, 'plain.zip'), await download(office, 'form[action="/printing/seal"] button'));
  execFileSync('python3', ['-m', 'zipfile', '-e', 'plain.zip', 'plain'], { cwd: folder });
  assert.doesNotMatch(readFileSync(join(folder, 'plain', '01-2025.pdf'), 'latin1'), new RegExp(TIME_STAMP_TOKEN));
  assert.deepEqual(office.faults, []);
});
