// kill -9 in the middle of the work: what was confirmed (the browser was sent on) is there afterwards.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newFolder, Person, PROGRAM, query, removeFolder, startServer, words } from './support.mjs';

const folder = newFolder();
const data = join(folder, 'data');
const file = join(data, 'vinhdanh.db');
let server;
let office;
before(async () => {
  server = await startServer(data);
  office = await new Person(server.address).signIn('vanphong');
});
after(async () => { await server?.signal('SIGTERM'); removeFolder(folder); });

async function restart() {
  server = await startServer(data);
  office.address = server.address;
}

// Adds guests one after the other until the program is gone; notes what was begun and what was confirmed.
async function addGuests(mark, begun, confirmed) {
  for (let i = 0; ; ++i) {
    const name = `Khách ${mark} số ${i}`;
    begun.add(name);
    try {
      const answer = await office.post('/guests', { category: 'city', honorific: 'Ông', name, post: 'Giám đốc', organisation: 'Công ty' });
      if (answer.status === 303) confirmed.add(name);
      else assert.fail(`${answer.status}: ${words(answer.text)}`);
    } catch (error) {
      if (error.code === 'ERR_ASSERTION') throw error;
      return;
    }
  }
}

// Writes 1, 2, 3 … into one record, each with the version of the form before.
async function editPerson(noted) {
  for (let i = 1; ; ++i) {
    try {
      const form = await office.get('/people/CB000001/edit');
      const version = form.text.match(/name="version" value="(\d+)"/)[1];
      const name = form.text.match(/name="full_name" value="([^"]*)"/)[1];
      noted.underWay = `Tên in ${i}`;
      const answer = await office.post('/people/CB000001/edit', { version, full_name: name, printed_name: noted.underWay });
      assert.equal(answer.status, 303, words(answer.text));
      noted.confirmed = noted.underWay;
    } catch (error) {
      if (error.code === 'ERR_ASSERTION') throw error;
      return;
    }
  }
}

async function reaches(set, count) {
  while (set.size < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

for (const round of [1, 2, 3]) {
  test(`every confirmed change is there after kill -9, round ${round}`, { timeout: 60000 }, async () => {
    const mark = ['Xuân', 'Hạ', 'Thu'][round - 1];
    const begun = new Set();
    const confirmed = new Set();
    const noted = { confirmed: '', underWay: '' };
    const writers = [1, 2, 3, 4].map((n) => addGuests(`${mark} bàn ${n}`, begun, confirmed));
    const editor = editPerson(noted);
    await reaches(confirmed, 20 * round + Math.floor(Math.random() * 10));
    assert.equal((await server.signal('SIGKILL')).signal, 'SIGKILL');
    await Promise.all([...writers, editor]);
    assert.ok(noted.confirmed !== '');

    await restart();
    const list = await office.allPages(`/delegates?q=${encodeURIComponent(`khách ${mark}`)}`);
    const kept = [...list.matchAll(/Ông (Khách (?:Xuân|Hạ|Thu) bàn \d+ số \d+)/g)].map((match) => match[1]);
    for (const name of confirmed) assert.ok(kept.includes(name), `${name} was confirmed and is lost`);
    assert.equal(new Set(kept).size, kept.length, 'nothing stands twice');
    for (const name of kept) assert.ok(begun.has(name), name);
    const printed = (await office.get('/people/CB000001/edit')).text.match(/name="printed_name" value="([^"]*)"/)[1];
    assert.ok([noted.confirmed, noted.underWay].includes(printed), `${printed}, but ${noted.confirmed} was confirmed`);
  });
}

test('an import that is killed in its middle happened whole or not at all', { timeout: 60000 }, async () => {
  const book = join(folder, 'book.xlsx');
  execFileSync(PROGRAM, ['sample', '--people', '1500', '--units', '12', '--seed', '1', '--out', book]);
  await office.get('/registry/import');
  const checked = await office.upload('/registry/import', 'workbook', 'so.xlsx', readFileSync(book));
  assert.equal(checked.status, 303, words(checked.text));
  const preview = await office.get(checked.location);
  const action = preview.text.match(/<form[^>]*action="(\/registry\/import\/[^"]*\/confirm)"/)[1];
  const importing = office.post(action).then((answer) => answer.status, () => 'cut off');
  await new Promise((resolve) => setTimeout(resolve, 150));
  await server.signal('SIGKILL');
  const outcome = await importing;
  const [[people]] = query(file, 'SELECT COUNT(*) FROM people');
  assert.ok([120, 1500].includes(people), `${people} people`);
  if (outcome === 303) assert.equal(people, 1500, 'the import was confirmed');
  await restart();
  assert.equal((await office.get('/people')).status, 200);
});

test('the data file is sound, and each guest has its line in the audit log', { timeout: 60000 }, async () => {
  assert.deepEqual(await server.signal('SIGTERM'), { code: 0, signal: null }, server.errors());
  assert.deepEqual(query(file, 'PRAGMA integrity_check'), [['ok']]);
  assert.deepEqual(query(file, 'PRAGMA foreign_key_check'), []);
  const [[guests, lines]] = query(file, "SELECT (SELECT COUNT(*) FROM guests), (SELECT COUNT(*) FROM audit WHERE object_kind = 'guest' AND deed = 'added')");
  assert.equal(lines, guests);
  await restart();
});
