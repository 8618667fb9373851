// A disk that runs full: a page that says what to do, no change is half done, and all that was confirmed is there.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newFolder, Person, query, removeFolder, startServer, words } from './support.mjs';

const folder = newFolder();
const disk = join(folder, 'disk');
const data = join(disk, 'data');
const file = join(data, 'vinhdanh.db');
let holder;  // keeps the mount, which only it and what enters its room can see
let enter = [];
let server;
let office;

// A small disk of its own where the machine lets us mount; nothing otherwise.
async function mount() {
  if (process.env.VINHDANH_NO_MOUNT) return false;  // to try the other way by hand
  const rights = process.getuid() === 0 ? ['-m'] : ['-rm'];
  if (spawnSync('unshare', [...rights, 'mount', '-t', 'tmpfs', 'tmpfs', disk]).status !== 0) return false;
  holder = spawn('unshare', [...rights, 'sh', '-c', `mount -t tmpfs -o size=24m tmpfs '${disk}' && echo ready && exec sleep 600`]);
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  enter = ['nsenter', '-t', String(holder.pid), '-m', ...(process.getuid() === 0 ? [] : ['-U', '--preserve-credentials'])];
  return true;
}

// Where nothing can be mounted, no file of the program may grow past `limit` blocks of 1,024 bytes.
const limited = (limit) => ['bash', '-c', `ulimit -f ${limit}; exec "$@"`, 'limited'];

let mounted;
before(async () => {
  mkdirSync(disk);
  mounted = await mount();
  server = await startServer(data, { wrapper: enter });
  office = await new Person(server.address).signIn('vanphong');
});
after(async () => {
  await server?.signal('SIGTERM');
  holder?.kill('SIGKILL');
  removeFolder(folder);
});

// On the small disk: a file that takes what is left.
function fill() {
  const ballast = `dd if=/dev/zero of='${disk}/ballast' bs=64k 2>/dev/null; dd if=/dev/zero of='${disk}/rest' bs=512 2>/dev/null; true`;
  execFileSync(enter[0], [...enter.slice(1), 'sh', '-c', ballast]);
}
function free() {
  execFileSync(enter[0], [...enter.slice(1), 'rm', '-f', join(disk, 'ballast'), join(disk, 'rest')]);
}

// Changes the data from outside, beside the running program.
function execute(sql) {
  const script = 'import sqlite3, sys\nwith sqlite3.connect(sys.argv[1]) as db: db.execute(sys.argv[2])';
  const words = [...enter, 'python3', '-c', script, file, sql];
  execFileSync(words[0], words.slice(1));
}

async function restart(wrapper) {
  await server.signal('SIGTERM');
  server = await startServer(data, { wrapper });
  office.address = server.address;
}

const guest = (name) => ({ category: 'city', honorific: 'Ông', name, post: 'Giám đốc', organisation: `Công ty ${'dài '.repeat(40)}` });

// Adds guests until one is refused; answers the confirmed names and the refusal.
async function addUntilRefused(mark) {
  const confirmed = [];
  for (let i = 0; i < 20000; ++i) {
    const name = `Khách ${mark} ${i}`;
    const answer = await office.post('/guests', guest(name));
    if (answer.status !== 303) return { confirmed, refused: answer, name };
    confirmed.push(name);
  }
  return assert.fail('the disk never was full');
}

test('a full disk is said on a page, reading goes on, and nothing confirmed is lost', { timeout: 110000 }, async (t) => {
  t.diagnostic(mounted ? 'a tmpfs of 24 MB' : 'no right to mount: RLIMIT_FSIZE on every file');
  const before = [];
  for (let i = 0; i < 10; ++i) {
    assert.equal((await office.post('/guests', guest(`Khách trước ${i}`))).status, 303);
    before.push(`Khách trước ${i}`);
  }
  // Signed in some while ago, so that each request would note when somebody was last here.
  execute(`UPDATE sessions SET last_seen = last_seen - ${10 * 60 * 1000}`);
  if (mounted) fill();
  else await restart(limited(Math.ceil(Number(execFileSync('stat', ['-c', '%s', file])) / 1024) + 64));
  const { confirmed, refused, name } = await addUntilRefused('đầy');
  assert.equal(refused.status, 503);
  assert.match(words(refused.text), mounted
    ? /There is no room left on the disk; nothing was changed\. Free some space, then try again\./
    : /The data can't be written at the moment; nothing was changed\. Check the disk, then try again\./);
  assert.equal((await office.get('/delegates')).status, 200, 'reading goes on');
  assert.equal((await office.get('/healthz')).status, 200);

  const wanted = [...before, ...confirmed];
  if (mounted) free();
  else await restart([]);
  assert.equal((await office.post('/guests', guest(name))).status, 303, 'with room again the same form is taken');
  await server.signal('SIGTERM');
  if (mounted) {
    writeFileSync(join(folder, 'copy.db'), execFileSync(enter[0], [...enter.slice(1), 'cat', file], { maxBuffer: 1e9 }));
  }
  const kept = mounted ? join(folder, 'copy.db') : file;
  assert.deepEqual(query(kept, 'PRAGMA integrity_check'), [['ok']]);
  assert.deepEqual(query(kept, "SELECT name FROM guests ORDER BY id").map(([found]) => found), [...wanted, name]);
  rmSync(join(folder, 'copy.db'), { force: true });
  server = undefined;
});
