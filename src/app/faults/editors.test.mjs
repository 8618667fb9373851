// Two people at the same record and two clicks on the same button: the second is told, keeps what was typed, and
// nothing is lost or done twice.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newFolder, Person, query, removeFolder, startServer, words } from './support.mjs';

const folder = newFolder();
const data = join(folder, 'data');
let server;
let first;
let second;
let unit;
let head;
before(async () => {
  server = await startServer(data);
  first = await new Person(server.address).signIn('vanphong');
  second = await new Person(server.address).signIn('vanphong');
  unit = await new Person(server.address).signIn('daumoi');
  head = await new Person(server.address).signIn('truongdv');
});
after(async () => { await server?.signal('SIGTERM'); removeFolder(folder); });

const field = (page, name) => page.text.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1];
const statuses = (answers) => answers.map((answer) => answer.status).sort();

// A click that comes twice before the first is answered.
const twice = (person, path, fields) => Promise.all([person.post(path, fields), person.post(path, fields)]);

test('the second of two editors sees what changed beside what was typed, and nothing is lost', { timeout: 60000 }, async () => {
  const path = '/people/CB000002/edit';
  const seen = field(await first.get(path), 'version');
  assert.equal(field(await second.get(path), 'version'), seen);
  assert.equal((await first.post(path, { version: seen, full_name: 'Tên Của Người Một', birth_date: '6/5/1980' })).status, 303);
  const told = await second.post(path, { version: seen, full_name: 'Tên Của Người Hai', birth_date: '7/5/1980' });
  assert.equal(told.status, 409);
  assert.match(words(told.text), /Somebody else has changed this record in the meantime; nothing of yours is saved yet\./);
  assert.match(words(told.text), /Tên Của Người Một Tên Của Người Hai/);
  assert.equal(field(told, 'full_name'), 'Tên Của Người Hai', 'what was typed is kept');
  assert.equal(field(await first.get(path), 'full_name'), 'Tên Của Người Một', 'what was saved first stands');
  assert.equal((await second.post(path, { version: field(told, 'version'), full_name: 'Tên Của Người Hai', birth_date: '7/5/1980' })).status, 303);
  assert.equal(field(await first.get(path), 'full_name'), 'Tên Của Người Hai');
});

test('of ten editors at the same moment one is let in and nine are told', { timeout: 60000 }, async () => {
  const path = '/people/CB000003/edit';
  const version = field(await first.get(path), 'version');
  const answers = await Promise.all([...Array(10).keys()].map((i) =>
    (i % 2 ? first : second).post(path, { version, full_name: `Người Thứ ${i}`, birth_date: '6/5/1980' })));
  assert.deepEqual(statuses(answers), [303, ...Array(9).fill(409)]);
  const winner = answers.findIndex((answer) => answer.status === 303);
  assert.equal(field(await first.get(path), 'full_name'), `Người Thứ ${winner}`);
  answers.forEach((answer, i) => { if (i !== winner) assert.equal(field(answer, 'full_name'), `Người Thứ ${i}`); });
});

test('a guest who is sent twice stands once', { timeout: 60000 }, async () => {
  await first.get('/delegates');
  const fields = { category: 'city', honorific: 'Bà', name: 'Khách Bấm Hai Lần', post: 'Phó Ban', organisation: 'Ban Thi đua' };
  const answers = await twice(first, '/guests', fields);
  assert.deepEqual(statuses(answers), [303, 422]);
  const told = answers.find((answer) => answer.status === 422);
  assert.match(words(told.text), /Khách Bấm Hai Lần .* is among the delegates already/);
  assert.equal(field(told, 'name'), 'Khách Bấm Hai Lần', 'what was typed is kept');
  const list = await first.allPages('/delegates?q=kh%C3%A1ch+b%E1%BA%A5m');
  assert.equal(list.match(/Bà Khách Bấm Hai Lần/g).length, 1);
});

test('a nomination, a submission, a check and a decision that are sent twice happen once', { timeout: 60000 }, async () => {
  const page = await unit.get('/nominations');
  const form = page.text.match(/<form method="post" action="\/nominations">([\s\S]*?)<\/form>/)[1];
  const candidate = Object.fromEntries([...form.matchAll(/name="(unit|kind|code)" value="([^"]*)"/g)].map((m) => [m[1], m[2]]));
  const drafted = await twice(unit, '/nominations', candidate);
  assert.deepEqual(statuses(drafted), [303, 422]);
  assert.match(words(drafted.find((a) => a.status === 422).text), /is nominated already\. Look for the name in the list of nominations\./);

  const answers = async () => ({ unit: candidate.unit, knowing: '1', seen: field(await head.get('/submissions/new'), 'seen') });
  const sent = await twice(head, '/submissions', await answers());
  assert.deepEqual(statuses(sent), [303, 422]);
  assert.match(words(sent.find((a) => a.status === 422).text), /Everything is with the Office already \(now: Submitted\)/);

  const queue = await first.get('/nominations?state=submitted');
  const nomination = queue.text.match(/href="(\/nominations\/\d+)"/)[1];
  const version = field(await first.get(nomination), 'version');
  await second.get(nomination);
  const decided = await Promise.all([first.post(`${nomination}/acceptance`, { version }), second.post(`${nomination}/return`, { version, reason: 'Thiếu biên bản' })]);
  assert.deepEqual(statuses(decided), [303, 422]);
  const loser = decided.find((answer) => answer.status === 422);
  assert.match(words(loser.text), /is not waiting for the Office any more \(now: (Accepted|Returned)\)/);
  if (loser === decided[0]) {  // the return was first: the unit sends it again
    await head.post('/submissions', await answers());
    await first.post(`${nomination}/acceptance`, { version: field(await first.get(nomination), 'version') });
  } else {
    assert.match(loser.text, /Thiếu biên bản/, 'the reason that was typed is kept');
  }

  await first.get('/decision');
  const recorded = await twice(first, '/decision', { number: '125', date: '14/8/2025', signer_name: '' });
  assert.deepEqual(statuses(recorded), [303, 422]);
  assert.match(words(recorded.find((a) => a.status === 422).text), /Decision 125\/QĐ-SKHCN of 14\/08\/2025 is recorded already/);
});

test('the data hold each of it once', { timeout: 60000 }, async () => {
  await server.signal('SIGTERM');
  const file = join(data, 'vinhdanh.db');
  assert.deepEqual(query(file, "SELECT COUNT(*) FROM guests WHERE name = 'Khách Bấm Hai Lần'"), [[1]]);
  assert.deepEqual(query(file, 'SELECT COUNT(*) FROM nominations'), [[1]]);
  assert.deepEqual(query(file, 'SELECT COUNT(*) FROM decisions'), [[1]]);
  assert.deepEqual(query(file, "SELECT COUNT(*) FROM nomination_steps WHERE step = 'accepted'"), [[1]]);
});
