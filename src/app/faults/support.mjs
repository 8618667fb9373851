// The real program as a process of its own, and people who talk to it over HTTP as a browser without scripts does.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROGRAM = process.env.VINHDANH ?? 'build/test/vinhdanh';
export const PASSWORD = 'vinhdanh-mau';

export function newFolder() {
  return mkdtempSync(join(tmpdir(), 'vinhdanh-fault-'));
}

export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
}

// `wrapper`: words before the program's own, such as ['nsenter', …].
export async function startServer(data, { options = [], wrapper = [] } = {}) {
  const words = [...wrapper, PROGRAM, 'serve', '--port', '0', '--data', data, '--sample', '--log-level', 'error', ...options];
  const child = spawn(words[0], words.slice(1));
  let errors = '';
  child.stderr.on('data', (bytes) => { errors += bytes; });
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
  const address = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (bytes) => {
      text += bytes;
      const match = text.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (match) resolve(match[0]);
    });
    ended.then(({ code }) => reject(new Error(`the program ended with ${code}: ${errors}`)));
  });
  return {
    address,
    ended,
    errors: () => errors,
    signal(name) { child.kill(name); return ended; },
  };
}

// One answer: status, headers, the body as text (or bytes).
function request(address, method, path, headers, body, agent) {
  return new Promise((resolve, reject) => {
    const sent = http.request(address + path, { method, headers, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        if (!answer.complete) { reject(new Error('the answer broke off')); return; }
        const bytes = Buffer.concat(parts);
        resolve({ status: answer.statusCode, headers: answer.headers, location: answer.headers.location, bytes, text: bytes.toString() });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

// Somebody with cookies; keeps them over a restart of the program (set `address`).
export class Person {
  constructor(address, { language = 'en' } = {}) {
    this.address = address;
    this.cookies = new Map([['vd_language', language]]);
    this.csrf = '';
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  }

  async send(method, path, headers = {}, body = undefined) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await request(this.address, method, path, { cookie, ...headers }, body, this.agent);
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [pair] = line.split(';');
      const equals = pair.indexOf('=');
      this.cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    const token = answer.text.match(/name="csrf" value="([0-9a-f]{64})"/);
    if (token) this.csrf = token[1];
    return answer;
  }

  get(path) { return this.send('GET', path); }

  post(path, fields = {}) {
    const body = new URLSearchParams({ csrf: this.csrf, ...fields }).toString();
    return this.send('POST', path, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }, body);
  }

  // A form with one file.
  upload(path, field, fileName, bytes) {
    const boundary = 'fault-test-boundary';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${this.csrf}\r\n`
      + `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\n`
      + 'Content-Type: application/octet-stream\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.send('POST', path, { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': body.length }, body);
  }

  async signIn(login) {
    await this.get('/sign-in');
    const answer = await this.post('/sign-in', { login, password: PASSWORD });
    if (answer.status !== 303) throw new Error(`${login} was not let in: ${answer.status}`);
    await this.get('/account');
    return this;
  }

  // All pages of a list, joined.
  async allPages(path) {
    let text = '';
    for (let next = path; next;) {
      const page = await this.get(next);
      text += page.text;
      const link = page.text.match(/rel="next" href="([^"]+)"/);
      next = link && new URL(link[1].replaceAll('&amp;', '&'), this.address + next);
      next = next && next.pathname + next.search;
    }
    return text;
  }
}

// What the data file answers, when the program does not run: an array of rows.
export function query(file, sql) {
  const script = 'import json, sqlite3, sys\n'
    + 'print(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))';
  return JSON.parse(execFileSync('python3', ['-c', script, file, sql]).toString());
}

// The text that people read on a page.
export function words(html) {
  return html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ').trim();
}
