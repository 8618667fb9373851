// Clients that dawdle hold up nobody, and are let go in the end.
import assert from 'node:assert/strict';
import net from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newFolder, Person, removeFolder, startServer } from './support.mjs';

const folder = newFolder();
let server;
before(async () => { server = await startServer(join(folder, 'data')); });
after(async () => { await server?.signal('SIGTERM'); removeFolder(folder); });

const sockets = [];
function connect() {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(server.address).port), '127.0.0.1', () => resolve(socket));
    socket.on('error', reject);
    sockets.push(socket);
  });
}
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

test('hundreds of slow senders and slow readers stop nobody else', { timeout: 110000 }, async () => {
  const office = await new Person(server.address).signIn('vanphong');
  const senders = await Promise.all(Array.from({ length: 400 }, connect));
  let closed = 0;
  for (const socket of senders) {
    socket.on('close', () => { ++closed; });
    socket.on('error', () => {});
    socket.resume();
    socket.write('POST /guests HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\nX-Slow: ');
  }
  const dripping = setInterval(() => { for (const socket of senders) if (!socket.destroyed) socket.write('a'); }, 1000);
  const sheet = (await office.get('/sign-in')).text.match(/href="(\/static\/[^"]*tabler[^"]*\.css)"/)?.[1] ?? '/papers/plan.docx';
  const readers = await Promise.all(Array.from({ length: 150 }, connect));
  for (const socket of readers) {
    socket.pause();
    socket.on('error', () => {});
    socket.write(`GET ${sheet} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(20));
  }
  await pause(500);

  for (let i = 0; i < 10; ++i) {
    const name = `Khách giữa lúc chậm ${i}`;
    const answers = await Promise.all([office.get('/'), office.get('/people'), office.get('/delegates'),
      office.post('/guests', { category: 'city', honorific: 'Ông', name, post: '', organisation: '' })]);
    assert.deepEqual(answers.map((answer) => answer.status), [200, 200, 200, 303]);
  }
  // A request has 30 seconds; who sends a byte a second never ends one.
  while (closed < senders.length) await pause(250);
  clearInterval(dripping);
  for (const socket of sockets) socket.destroy();
  assert.equal((await office.get('/healthz')).status, 200);
});
