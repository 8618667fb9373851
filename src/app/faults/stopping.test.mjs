// Ctrl-C and an end from outside: what was begun is finished, what is new is not taken, the exit status is 0.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newFolder, Person, PROGRAM, query, removeFolder, startServer, words } from './support.mjs';

const folder = newFolder();
const data = join(folder, 'data');
let server;
let office;
before(async () => {
  server = await startServer(data);
  office = await new Person(server.address).signIn('vanphong');
});
after(async () => { await server?.signal('SIGKILL'); removeFolder(folder); });

test('Ctrl-C in the middle of an import and of downloads finishes them', { timeout: 60000 }, async () => {
  const book = join(folder, 'book.xlsx');
  execFileSync(PROGRAM, ['sample', '--people', '800', '--units', '12', '--seed', '1', '--out', book]);
  await office.get('/registry/import');
  const checked = await office.upload('/registry/import', 'workbook', 'so.xlsx', readFileSync(book));
  const preview = await office.get(checked.location);
  const action = preview.text.match(/<form[^>]*action="(\/registry\/import\/[^"]*\/confirm)"/)[1];
  const running = [office.post(action), ...Array.from({ length: 4 }, () => office.get('/verdicts.xlsx'))];
  let finished = 0;
  for (const one of running) one.then(() => { ++finished; }, () => {});
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  assert.ok(finished < running.length, 'the machine was too fast: take a larger workbook');
  const ended = server.signal('SIGINT');
  const answers = await Promise.all(running);
  assert.equal(answers[0].status, 303, words(answers[0].text));
  for (const answer of answers.slice(1)) {
    assert.equal(answer.status, 200);
    assert.equal(answer.bytes.subarray(0, 2).toString(), 'PK');
  }
  assert.deepEqual(await ended, { code: 0, signal: null }, server.errors());
  assert.equal(server.errors().trim(), 'Đang hoàn tất các việc còn dở …', 'nothing else is said, no fault of the sanitizers');
  await assert.rejects(office.get('/healthz'), { code: 'ECONNREFUSED' });
  assert.deepEqual(query(join(data, 'vinhdanh.db'), 'SELECT COUNT(*) FROM people'), [[800]]);
});

test('the next start is there at once and has it all; SIGTERM ends it as well', { timeout: 60000 }, async () => {
  server = await startServer(data);
  office.address = server.address;
  assert.equal((await office.get('/people')).status, 200, 'the sign-in lasts over a restart');
  assert.deepEqual(await server.signal('SIGTERM'), { code: 0, signal: null });
});
