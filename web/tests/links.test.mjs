// Nobody is shown a way that is closed: every link on the pages of each account opens.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newFolder, Person, removeFolder, startServer } from '../../src/app/faults/support.mjs';

const folder = newFolder();
let server;
before(async () => { server = await startServer(join(folder, 'data')); });
after(async () => { await server?.signal('SIGTERM'); removeFolder(folder); });

// Addresses that differ only in a number or code are one kind; some of each are enough.
const kindOf = (path) => path.replace(/\?.*/, '').replace(/\/(CB)?\d+(?=\/|$)/g, '/N').replace(/^\/(units|verdicts\/\w+)\/[^/]+/, '/$1/CODE');
const SOME = 3;

for (const login of ['quantri', 'vanphong', 'giamdoc', 'daumoi', 'daumoi.vp', 'truongdv', 'xem']) {
  test(`every link that ${login} sees opens`, { timeout: 120000 }, async () => {
    const person = await new Person(server.address).signIn(login);
    const seen = new Map();
    const closed = [];
    const todo = [['/', 'the start']];
    const known = new Set(['/']);
    while (todo.length) {
      const [path, from] = todo.shift();
      const kind = kindOf(path);
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (seen.get(kind) > SOME) continue;
      const answer = await person.get(path);
      if (answer.status !== 200 && answer.status !== 303) closed.push(`${path} (${answer.status}) on ${from}`);
      const more = answer.status === 303 ? [answer.location]
        : /html/.test(answer.headers['content-type'] ?? '') ? [...answer.text.matchAll(/href="([^"#]+)/g)].map((match) => match[1].replaceAll('&amp;', '&')) : [];
      for (const link of more) {
        const url = new URL(link, server.address + path);
        const next = url.pathname + url.search;
        if (url.origin !== server.address || next.startsWith('/static/') || known.has(next)) continue;
        known.add(next);
        todo.push([next, path]);
      }
    }
    assert.deepEqual(closed, []);
    assert.ok(seen.size > 5, `only ${[...seen.keys()].join(' ')}`);
  });
}
