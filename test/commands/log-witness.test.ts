/** A witness over HTTP: each status of C2SP tlog-witness, what it never signs, and what it remembers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { BODY_LIMIT } from '../../scripts/log/add-checkpoint.ts';
import { treeOfEntries } from '../../scripts/log/log-files.ts';
import { beginMemory, originHash } from '../../scripts/log/witness/memory.ts';
import { openWitness } from '../../scripts/log/witness/witness.ts';
import { systemFiles } from '../../scripts/publishing/file-system.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { toBase64 } from '../../src/core/log/base64.ts';
import { checkpointText, readCheckpoint } from '../../src/core/log/checkpoint.ts';
import { consistencyProof } from '../../src/core/log/consistency.ts';
import { cosign, cosignatureTime } from '../../src/core/log/cosignature.ts';
import {
  LOG_KEY,
  readKey,
  type SigningKey,
  verifierKeyOf,
  WITNESS_ML_DSA,
  writeKey,
} from '../../src/core/log/keys.ts';
import { readNote, signatureLine, signNote, writeNote } from '../../src/core/log/signed-note.ts';
import { subtreeRoot } from '../../src/core/merkle.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { BEFORE, closeAll, emptyFolder, seedOf, type TestWitness, witness } from './log-parties.ts';
import { run } from './terminal.ts';

afterAll(closeAll);

const LOG: SigningKey = { name: 'draw.example/log', type: LOG_KEY, seed: seedOf('draw') };
const VKEY = writeKey(verifierKeyOf(LOG));
const entries = Array.from({ length: 20 }, (_, i) => utf8(`entry ${i}`));
const tree = treeOfEntries(entries);
/** Another history of the same log: its entry 2 is another. */
const fork = treeOfEntries(entries.map((entry, i) => (i === 2 ? utf8('another') : entry)));

/** A signed checkpoint of the first entries. */
function signed(size: number, of = tree, key = LOG): string {
  const text = checkpointText({ origin: key.name, size, root: subtreeRoot(of, 0, size) });
  return new TextDecoder().decode(writeNote({ text, signatures: [signNote(text, key)] }));
}

/** A request from one size to another. */
function request(old: number, size: number, of = tree): string {
  const proof = old === 0 || old > size ? [] : consistencyProof(of, old, size);
  return body(old, proof.map(toBase64), signed(size, of));
}

const body = (old: number | string, proof: readonly string[], checkpoint: string) =>
  `old ${old}\n${proof.map((line) => `${line}\n`).join('')}\n${checkpoint}`;

let one: TestWitness;
beforeEach(async () => {
  await closeAll();
  one = await witness('notary', [VKEY]);
});

const post = (text: string | Uint8Array, path = '/add-checkpoint', method = 'POST') =>
  fetch(`${one.url}${path}`, { method, ...(method !== 'GET' && { body: text as BodyInit }) });
const latest = (origin = LOG.name) => fetch(`${one.url}/${originHash(origin)}/checkpoint`);

/** The time of the answer's one line, which must verify. */
async function cosignedAt(response: Response, size: number, of = tree): Promise<bigint | null> {
  expect(response.status).toBe(200);
  const head = { origin: LOG.name, size, root: subtreeRoot(of, 0, size) };
  const { signatures } = readNote('answer', `${checkpointText(head)}\n${await response.text()}`);
  expect(signatures).toHaveLength(1);
  return cosignatureTime(signatures[0] as never, readKey(one.vkey, [4, 6]), head);
}

describe('200', () => {
  test('from nothing, onwards, and the same again at a later time', async () => {
    const now = BigInt(unixSeconds(BEFORE));
    expect(await cosignedAt(await post(request(0, 3)), 3)).toBe(now);
    expect(await cosignedAt(await post(request(3, 8)), 8)).toBe(now);
    one.now = '2026-06-21T00:00:00Z';
    expect(await cosignedAt(await post(request(8, 8)), 8)).toBe(now + 86_400n);
    expect(await cosignedAt(await post(request(8, 20)), 20)).toBe(now + 86_400n);
  });
  test('with ML-DSA-44', async () => {
    one = await witness('newspaper', [VKEY], WITNESS_ML_DSA);
    expect(await cosignedAt(await post(request(0, 5)), 5)).toBe(BigInt(unixSeconds(BEFORE)));
  });
  test('other keys’ lines are passed over, and not repeated', async () => {
    const other: SigningKey = { name: 'other.example/w', type: 4, seed: seedOf('other') };
    const head = { origin: LOG.name, size: 3, root: subtreeRoot(tree, 0, 3) };
    const foreign = signatureLine(cosign(head, other, 1n));
    expect((await post(body(0, [], signed(3) + foreign))).status).toBe(200);
    expect(await (await latest()).text()).not.toContain('other.example');
  });
});

describe('400', () => {
  const good = signed(3);
  test.each([
    ['nothing', ''],
    ['no old size', `\n${good}`],
    ['an old size with a leading zero', body('03', [], good)],
    ['an old size with a sign', body('-1', [], good)],
    ['an old size past 2^53-1', body('9007199254740992', [], good)],
    ['an old size above the checkpoint’s', body(4, [], good)],
    ['a hash that is too short', body(1, ['AAAA'], good)],
    ['a hash with bits left over', body(1, [`${'A'.repeat(42)}B=`], good)],
    ['64 hashes', body(1, Array(64).fill(toBase64(new Uint8Array(32))), good)],
    ['no empty line', `old 0\n${good.replace('\n\n', '\n')}`],
    ['no checkpoint', 'old 0\n\n'],
    [
      'a checkpoint without a signature',
      `old 0\n\n${checkpointText({ origin: LOG.name, size: 3, root: new Uint8Array(32) })}\n`,
    ],
    ['a checkpoint of size 0', body(0, [], good.replace('\n3\n', '\n0\n'))],
    ['a checkpoint with a fourth line', body(0, [], good.replace('\n\n', '\nmore\n\n'))],
    ['a line end of Windows', body(0, [], good).replace('old 0\n', 'old 0\r\n')],
    ['no UTF-8', Uint8Array.of(0x6f, 0xff, 0x0a)],
  ])('%s', async (_, text) => {
    const response = await post(text);
    expect(response.status, await response.clone().text()).toBe(400);
    expect((await latest()).status).toBe(404);
  });
});

describe('404, 403, 405, 413', () => {
  test('a log that it does not know', async () => {
    const key: SigningKey = { ...LOG, name: 'other.example/log' };
    expect((await post(body(0, [], signed(3, tree, key)))).status).toBe(404);
  });
  test('a signature of another key of that name, and one that does not verify', async () => {
    expect((await post(body(0, [], signed(3, tree, { ...LOG, seed: seedOf('thief') })))).status).toBe(403);
    const wrong = signed(3).replace(/[^\n]{12}\n$/, (end) =>
      end[0] === 'A' ? `B${end.slice(1)}` : `A${end.slice(1)}`,
    );
    expect((await post(body(0, [], wrong))).status).toBe(403);
    const both = wrong + signed(3).slice(signed(3).lastIndexOf('\u2014'));
    expect((await post(body(0, [], both))).status).toBe(403);
  });
  test('other addresses and methods', async () => {
    expect((await post('', '/')).status).toBe(404);
    expect((await post('', '/add-checkpoint', 'GET')).status).toBe(405);
    expect((await post('', `/${originHash(LOG.name)}/checkpoint`)).status).toBe(405);
    expect((await post('', '/../etc/passwd/checkpoint', 'GET')).status).toBe(404);
  });
  test('a body past every limit', async () => {
    const response = await post(new Uint8Array(BODY_LIMIT + 1).fill(0x61)).catch(() => null);
    // It may be told, or cut off while it is still sending.
    expect([413, undefined]).toContain(response?.status);
    expect((await post(request(0, 3))).status).toBe(200);
  });
});

describe('409', () => {
  test('another old size: the answer is the size that it has', async () => {
    await post(request(0, 8));
    for (const [old, size] of [
      [0, 8],
      [0, 20],
      [3, 8],
      [3, 5],
      [9, 20],
    ] as const) {
      const response = await post(request(old, size));
      expect(response.status).toBe(409);
      expect(response.headers.get('content-type')).toBe('text/x.tlog.size');
      expect(await response.text()).toBe('8\n');
    }
    const fresh = await witness('fresh', [VKEY]);
    const response = await fetch(`${fresh.url}/add-checkpoint`, { method: 'POST', body: request(3, 8) });
    expect([response.status, await response.text()]).toEqual([409, '0\n']);
  });
  test('another tree of the same size', async () => {
    await post(request(0, 8));
    const response = await post(body(8, [], signed(8, fork)));
    expect(response.status).toBe(409);
    expect(response.headers.get('content-type')).not.toBe('text/x.tlog.size');
    expect(one.notes.join()).toMatch(/shows another tree of 8 entries/);
  });
});

describe('422', () => {
  test.each([
    ['a fork', () => request(8, 20, fork)],
    ['no proof', () => body(8, [], signed(20))],
    ['a proof of other sizes', () => body(8, consistencyProof(tree, 7, 20).map(toBase64), signed(20))],
    [
      'a proof with one hash more',
      () => request(8, 20).replace('\n\n', `\n${toBase64(new Uint8Array(32))}\n\n`),
    ],
    ['a proof where nothing grew', () => body(8, [toBase64(new Uint8Array(32))], signed(8))],
  ])('%s', async (_, text) => {
    await post(request(0, 8));
    expect((await post(text())).status).toBe(422);
    expect(readCheckpoint('latest', new Uint8Array(await (await latest()).arrayBuffer())).size).toBe(8);
  });
  test('a proof from nothing', async () => {
    expect((await post(body(0, [toBase64(new Uint8Array(32))], signed(3)))).status).toBe(422);
  });
});

describe('for monitors', () => {
  test('the checkpoint cosigned last, with the log’s line and its own', async () => {
    expect((await latest()).status).toBe(404);
    await post(request(0, 3));
    await post(request(3, 8));
    const response = await latest();
    expect(response.status).toBe(200);
    const { size, note } = readCheckpoint('latest', new Uint8Array(await response.arrayBuffer()));
    expect(size).toBe(8);
    expect(note.signatures.map(({ name }) => name)).toEqual([LOG.name, 'notary.example/witness']);
    expect((await latest('other.example/log')).status).toBe(404);
  });
});

/** Another process of the same witness, on the same memory. */
const twin = () =>
  openWitness({
    keys: [one.key],
    logs: [verifierKeyOf(LOG)],
    memory: one.memory,
    files: systemFiles,
    clock: () => 1n,
    note: () => {},
  });

describe('at once', () => {
  test('of many different trees of one size it cosigns one', async () => {
    const forks = Array.from({ length: 12 }, (_, i) =>
      treeOfEntries([...entries.slice(0, 7), utf8(`fork ${i}`)]),
    );
    const second = await twin();
    const statuses = await Promise.all(
      forks.map(async (of, i) =>
        i % 2 === 0
          ? (await post(request(0, 8, of))).status
          : (await second.addCheckpoint(utf8(request(0, 8, of)))).status,
      ),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(11);
  });
  test('it never goes back', async () => {
    await post(request(0, 3));
    const answers = await Promise.all(
      [request(3, 8), request(3, 20), request(3, 5)].map((text) => post(text)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('whatever is asked', () => {
  /** Histories by their entries: some share their beginning. A tree of so many of them is that list's beginning. */
  const histories = ['abcdefgh', 'abXdefgh', 'abcdeYgh', 'Zbcdefgh'].map((letters) => [...letters]);
  const trees = histories.map((letters) => treeOfEntries(letters.map((letter) => utf8(letter))));
  /** What a witness must answer, by the letters alone. */
  function expected(had: string, letters: string, old: number, proven: boolean): number {
    if (old > letters.length) return 400;
    if (old !== had.length) return 409;
    if (had.length === letters.length && had !== letters) return 409;
    return proven && letters.startsWith(had) ? 200 : 422;
  }
  const number = (most: number) => fc.integer({ min: 0, max: most });
  const asked = fc.record({
    history: number(3),
    size: fc.integer({ min: 1, max: 8 }),
    old: number(9),
    right: fc.boolean(),
    honest: fc.boolean(),
  });

  test('it cosigns one history alone, as a witness that compares letters would', async () => {
    const memories = emptyFolder();
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 12 }), async (requests) => {
        const folder = join(memories, String(n++));
        await beginMemory(folder, [one.vkey], systemFiles);
        const service = await openWitness({
          keys: [one.key],
          logs: [verifierKeyOf(LOG)],
          memory: folder,
          files: systemFiles,
          clock: () => 1n,
          note: () => {},
        });
        let had = '';
        for (const { history, size, old: claimed, right, honest } of requests) {
          const of = trees[history] as ReturnType<typeof treeOfEntries>;
          const letters = (histories[history] as string[]).slice(0, size).join('');
          // Half the time the old size is the one that the witness has, or nothing would ever be cosigned.
          const old = right ? had.length : claimed;
          const proof = old === 0 || old > size ? [] : consistencyProof(of, old, size);
          const lines = (honest ? proof : [...proof, new Uint8Array(32)]).map(toBase64);
          const { status } = await service.addCheckpoint(utf8(body(old, lines, signed(size, of))));
          expect(status).toBe(expected(had, letters, old, honest));
          if (status === 200) had = letters;
        }
      }),
      { numRuns: 60, seed: 9 },
    );
  });
});

describe('memory', () => {
  test('outlives the process', async () => {
    await post(request(0, 8));
    const again = await twin();
    expect(await again.addCheckpoint(utf8(request(0, 8, fork)))).toMatchObject({ status: 409, body: '8\n' });
    expect(await again.addCheckpoint(utf8(request(8, 20, fork)))).toMatchObject({ status: 422 });
  });
  test('that is gone, or older than what was cosigned, ends it: nothing is signed', async () => {
    await post(request(0, 3));
    await post(request(3, 8));
    const own = join(one.memory, originHash(LOG.name));
    const newest = join(own, '2.checkpoint');
    renameSync(newest, join(one.memory, 'hidden'));
    const back = await post(request(3, 8, fork));
    expect([back.status, await back.text()]).toEqual([500, 'this witness cannot answer now\n']);
    renameSync(join(one.memory, 'hidden'), newest);
    expect((await post(request(8, 8))).status).toBe(200);
    rmSync(one.memory, { recursive: true });
    expect((await post(request(8, 20))).status).toBe(500);
    await expect(twin()).rejects.toThrow(/Without it an old key could cosign a second history/);
  });
  test('is of one witness alone', async () => {
    await expect(
      openWitness({
        keys: [{ ...one.key, seed: seedOf('another') }],
        logs: [],
        memory: one.memory,
        files: systemFiles,
        clock: () => 1n,
        note: () => {},
      }),
    ).rejects.toThrow(/memory of another witness/);
  });
  test('a disk that fails: 500, and nothing signed; then it goes on', async () => {
    const folder = join(emptyFolder(), 'memory');
    await beginMemory(folder, [one.vkey], systemFiles);
    let full = true;
    const service = await openWitness({
      keys: [one.key],
      logs: [verifierKeyOf(LOG)],
      memory: folder,
      files: {
        ...systemFiles,
        link: async (from, to) => {
          if (full) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          return systemFiles.link(from, to);
        },
      },
      clock: () => 1n,
      note: () => {},
    });
    await expect(service.addCheckpoint(utf8(request(0, 3)))).rejects.toThrow('ENOSPC');
    full = false;
    expect(await service.addCheckpoint(utf8(request(0, 8, fork)))).toMatchObject({ status: 200 });
  });
});

describe('the command', () => {
  test('makes a key and its memory once, then serves until it is stopped', async () => {
    const folder = emptyFolder();
    const [keys, state] = [join(folder, 'key'), join(folder, 'state')];
    const make = ['log', 'witness', '--new', 'court.example/w', '--keys', keys, '--state', state];
    const made = await run(make);
    expect(made.status, made.err).toBe(0);
    expect(made.out).toMatch(/^court\.example\/w\+[0-9a-f]{8}\+B/);
    expect((await run(make)).err).toMatch(/is there already: a key and its memory are made once/);
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const lines: string[] = [];
    const serve = run(
      ['log', 'witness', '--keys', keys, '--state', state, '--log', VKEY, '--port', '0'],
      BEFORE,
      { stopped: () => stopped, err: (text) => lines.push(text) },
    );
    await expect.poll(() => lines.join()).toMatch(/listens on 127\.0\.0\.1 port \d+/);
    const port = /port (\d+)/.exec(lines.join())?.[1];
    const response = await fetch(`http://127.0.0.1:${port}/add-checkpoint`, {
      method: 'POST',
      body: request(0, 3),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^\u2014 court\.example\/w [^\n]+\n$/);
    stop();
    expect((await serve).status).toBe(0);
  });
  test.skipIf(process.platform === 'win32')(
    'in a process of its own, until the system asks it to end',
    async () => {
      const folder = emptyFolder();
      const [keys, state] = [join(folder, 'key'), join(folder, 'state')];
      await run(['log', 'witness', '--new', 'court.example/w', '--keys', keys, '--state', state]);
      const words = ['log', 'witness', '--keys', keys, '--state', state, '--log', VKEY, '--port', '0'];
      const child = spawn(process.execPath, ['scripts/mingqian.ts', ...words], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (text) => {
        said += text;
      });
      await expect.poll(() => said, { timeout: 20_000 }).toMatch(/port \d+\.\n/);
      const port = /port (\d+)/.exec(said)?.[1];
      const send = (text: string) =>
        fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: 'POST', body: text });
      expect((await send(request(0, 3))).status).toBe(200);
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
      await expect(send(request(3, 8))).rejects.toThrow();
    },
  );
  test('does not sign with a key whose memory is not there', async () => {
    const folder = emptyFolder();
    const [keys, state] = [join(folder, 'key'), join(folder, 'state')];
    await run(['log', 'witness', '--new', 'court.example/w', '--keys', keys, '--state', state]);
    rmSync(state, { recursive: true });
    mkdirSync(state);
    const { status, err } = await run([
      'log',
      'witness',
      '--keys',
      keys,
      '--state',
      state,
      '--log',
      VKEY,
      '--port',
      '0',
    ]);
    expect(status).toBe(2);
    expect(err).toMatch(/make a new key and let the old one rest/);
  });
  test('refuses a key that others may read, and says nothing of it', async () => {
    const folder = emptyFolder();
    const [keys, state] = [join(folder, 'key'), join(folder, 'state')];
    await run(['log', 'witness', '--new', 'court.example/w', '--keys', keys, '--state', state]);
    const secret = readFileSync(keys, 'utf8');
    rmSync(keys);
    writeFileSync(keys, secret, { mode: 0o644 });
    const serve = ['log', 'witness', '--keys', keys, '--state', state, '--log', VKEY, '--port', '0'];
    const open = await run(serve);
    expect(open.err).toMatch(/others may read this secret key \(mode 644\)/);
    rmSync(keys);
    writeFileSync(keys, secret.slice(0, -8), { mode: 0o600 });
    const cut = await run(serve);
    expect(cut.status).toBe(2);
    for (const { err } of [open, cut]) expect(err).not.toContain(secret.split('+').at(-1)?.slice(0, 12));
  });
});

test('a request that never ends keeps nobody from being answered', async () => {
  const { port } = new URL(one.url);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nold');
  expect((await post(request(0, 3))).status).toBe(200);
  socket.destroy();
  expect(readdirSync(join(one.memory, originHash(LOG.name)))).toEqual(['1.checkpoint']);
});
