/** A publisher's log with four witnesses: what is published, in which order, and that nothing ends it halfway. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readCheckpoint } from '../../src/core/log/checkpoint.ts';
import { writeNotice } from '../../src/core/log/entries.ts';
import { WITNESS_ML_DSA } from '../../src/core/log/keys.ts';
import { readPolicy } from '../../src/core/log/policy.ts';
import { includes, readProof } from '../../src/core/log/proof.ts';
import { signersOf, witnessedAt } from '../../src/core/log/signers.ts';
import { isLong } from '../runs.ts';
import {
  AFTER,
  BEFORE,
  closeAll,
  commitment,
  drawn,
  filesIn,
  frozen,
  type Publisher,
  publisher,
  type TestWitness,
  witness,
} from './log-parties.ts';
import { run } from './terminal.ts';

afterAll(closeAll);

const NAMES = ['notary', 'university', 'newspaper', 'court'];

/** A publisher and four witnesses, one of them with ML-DSA-44; three must cosign. */
async function parties(name?: string): Promise<{ one: Publisher; witnesses: TestWitness[] }> {
  const one = await publisher(name);
  const witnesses: TestWitness[] = [];
  for (const each of NAMES)
    witnesses.push(await witness(each, [one.vkey], each === 'newspaper' ? WITNESS_ML_DSA : undefined));
  one.setPolicy(witnesses, 3);
  return { one, witnesses };
}

/** Whom a proof in the log names, where everything in it holds. */
function cosigners({ log, policy }: Publisher, index: number, entry: Uint8Array): string[] {
  const proof = readProof('proof', readFileSync(join(log, 'proofs', `${index}.tlog-proof`)));
  expect(includes(proof, entry)).toBe(true);
  const read = readPolicy(readFileSync(policy));
  const signers = signersOf('proof', proof.checkpoint, read);
  expect(witnessedAt(read, signers, () => true)).toBe(true);
  return signers.cosigned.map(({ witness }) => witness.name).sort();
}

/** Seed and result at once with the commitment, where a test is about something else than their times. */
const WHOLE = '--clock-is-wrong';

describe('four witnesses and one publisher', () => {
  test('one late, one unreachable: three cosign, and the proofs are written', async () => {
    const { one, witnesses } = await parties();
    const [notary, , , court] = witnesses as [TestWitness, TestWitness, TestWitness, TestWitness];
    notary.delay = 400;
    await court.close();
    const record = one.record('202602', frozen());
    const ran = await one.command(['publish', record]);
    expect(ran, ran.err).toMatchObject({ status: 0 });
    expect(ran.err).toMatch(/notary: cosigned at 2026-06-20T00:00:00Z/);
    expect(ran.err).toMatch(/court: did not cosign: http:.*ECONNREFUSED/);
    const entry = readFileSync(join(record, 'commitment.json'));
    expect(cosigners(one, 0, entry)).toEqual(['newspaper', 'notary', 'university']);
    expect(readFileSync(join(record, 'commitment.tlog-proof'))).toEqual(
      readFileSync(join(one.log, 'proofs', '0.tlog-proof')),
    );
    expect([...filesIn(one.log).keys()]).toEqual([
      'checkpoint',
      'policy',
      'proofs/0.tlog-proof',
      'tile/0/000.p/1',
      'tile/entries/000.p/1',
    ]);
  });

  test('one too late and one unreachable: nothing is published; later, the same run ends it', async () => {
    const { one, witnesses } = await parties();
    const [notary, , , court] = witnesses as [TestWitness, TestWitness, TestWitness, TestWitness];
    notary.delay = 3000;
    await court.close();
    const record = one.record('202602', frozen());
    const words = ['publish', record];
    const first = await one.command([...words, '--timeout', '1']);
    expect(first, first.err).toMatchObject({ status: 2 });
    expect(first.err).toMatch(/notary: did not cosign: .*timeout/i);
    expect(first.err).toMatch(/too few witnesses cosigned/);
    expect(existsSync(join(one.log, 'checkpoint'))).toBe(false);
    expect(existsSync(join(one.log, 'proofs'))).toBe(false);
    expect(existsSync(join(record, 'commitment.tlog-proof'))).toBe(false);
    notary.delay = 0;
    const second = await one.command(words);
    expect(second, second.err).toMatchObject({ status: 0 });
    expect(existsSync(join(record, 'commitment.tlog-proof'))).toBe(true);
  });

  test('after the draw seed and result follow, and no proof changes', async () => {
    const { one, witnesses } = await parties();
    const record = one.record('202602', frozen());
    expect((await one.command(['publish', record])).status).toBe(0);
    const before = filesIn(join(one.log, 'proofs'));
    for (const each of witnesses) each.now = AFTER;
    one.record('202602', drawn());
    const ran = await one.command(['publish', record], AFTER);
    expect(ran, ran.err).toMatchObject({ status: 0 });
    const after = filesIn(one.log);
    expect(after.get('proofs/0.tlog-proof')).toBe(before.get('0.tlog-proof'));
    expect([...after.keys()]).toEqual([
      ...['checkpoint', 'policy', 'proofs/0.tlog-proof', 'proofs/1.tlog-proof', 'proofs/2.tlog-proof'],
      ...['tile/0/000.p/1', 'tile/0/000.p/3', 'tile/entries/000.p/1', 'tile/entries/000.p/3'],
    ]);
    // Again: nothing is written, and nobody is asked.
    const asked = witnesses.map(({ requests }) => requests);
    expect((await one.command(['publish', record], AFTER)).status).toBe(0);
    expect(filesIn(one.log)).toEqual(after);
    expect(witnesses.map(({ requests }) => requests)).toEqual(asked);
  });

  test('--refresh asks for newer times, which the checkpoint has and no proof', async () => {
    const { one, witnesses } = await parties();
    const record = one.record('202602', frozen());
    await one.command(['publish', record]);
    const before = filesIn(one.log);
    for (const each of witnesses) each.now = AFTER;
    expect((await one.command(['publish', record, '--refresh'], AFTER)).status).toBe(0);
    const after = filesIn(one.log);
    expect(after.get('checkpoint')).not.toBe(before.get('checkpoint'));
    for (const name of ['checkpoint']) for (const files of [before, after]) files.delete(name);
    expect(after).toEqual(before);
  });
});

describe('it refuses', () => {
  test('a second commitment of a round and pool, and takes one of another pool', async () => {
    const { one } = await parties();
    await one.command(['publish', one.record('202602', frozen())]);
    const again = await one.command([
      'publish',
      one.record('again', { 'commitment.json': commitment({ quota: 2 }) }),
    ]);
    expect(again.status).toBe(2);
    expect(again.err).toMatch(/another commitment of round 202602, pool ordinary, [0-9a-f]{64}, entry 0/);
    const other = one.record('other', { 'commitment.json': commitment({ pool: 'another' }) });
    expect((await one.command(['publish', other])).status).toBe(0);
  });

  test('but takes one where the first was voided in time, and not where it was voided late', async () => {
    const hash = '8f2d2ea1b1459d7c42973b1e625c2a09fab57351ea66071a3df954d4ae78fef1';
    for (const [now, status] of [
      [BEFORE, 0],
      [AFTER, 1],
    ] as const) {
      const { one, witnesses } = await parties();
      await one.command(['publish', one.record('202602', frozen())]);
      for (const each of witnesses) each.now = now;
      const notice = ['notice', '--voids', hash, '--text', '名单漏了一行，作废。'];
      const voided = await one.command(notice, now);
      expect(voided, voided.err).toMatchObject({ status });
      // The same words again are the same notice.
      expect((await one.command(notice, '2026-06-25T00:00:00Z')).err).toMatch(/the notice: entry 1\n/);
      const second = one.record('again', {
        'commitment.json': commitment({ quota: 2, drawAt: '2026-06-28T02:00:00Z' }),
      });
      const ran = await one.command(['publish', second], now);
      expect(ran, ran.err).toMatchObject({ status: status === 0 ? 0 : 2 });
    }
  });

  test('a commitment whose draw is past', async () => {
    const { one } = await parties();
    const ran = await one.command(['publish', one.record('202602', frozen())], AFTER);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/no witness could say that it was there before/);
    expect(existsSync(join(one.state, 'entries'))).toBe(false);
  });

  test('a seed or a result before the draw, and appends nothing', async () => {
    const { one } = await parties();
    for (const name of ['seed.json', 'result.json']) {
      const files = { ...frozen(), [name]: drawn()[name] ?? '' };
      const ran = await one.command(['publish', one.record(name, files)]);
      expect(ran.status).toBe(2);
      expect(ran.err).toMatch(
        /the draw is at 2026-06-26T02:00:00Z, now it is 2026-06-20T00:00:00Z by this machine's clock/,
      );
      expect((await one.command(['publish', one.record(name, {}), '--early'])).err).toMatch(
        /--early is for rehearsals/,
      );
      expect(existsSync(join(one.state, 'entries'))).toBe(false);
    }
    const ran = await one.command(['publish', one.record('seed.json', {}), '--clock-is-wrong']);
    expect(ran, ran.err).toMatchObject({ status: 0 });
  });

  test('a seed of another commitment, and a second result', async () => {
    const { one } = await parties();
    const record = one.record('202602', { ...drawn(), 'commitment.json': commitment({ quota: 2 }) });
    expect((await one.command(['publish', record, WHOLE])).err).toMatch(/seed.json: commitment: expected/);
    const { one: two } = await parties();
    expect((await two.command(['publish', two.record('right', drawn()), WHOLE])).status).toBe(0);
    const result = JSON.parse(drawn()['result.json'] ?? '');
    const other = JSON.stringify({ ...result, draws: result.draws + 1 });
    const second = await two.command(['publish', two.record('right', { 'result.json': other }), WHOLE]);
    expect(second.status).toBe(2);
    expect(second.err).toMatch(/another result of the commitment/);
  });

  test('a policy without its key', async () => {
    const { one } = await parties();
    const { one: other, witnesses } = await parties('other');
    other.setPolicy(witnesses, 3);
    writeFileSync(one.policy, readFileSync(other.policy));
    const ran = await one.command(['publish', one.record('202602', frozen())]);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/expected this log's key draw\.example\/log\+.*, found others/);
    expect(existsSync(join(one.state, 'entries'))).toBe(false);
  });
});

/** All proofs of the log hold, and its checkpoint counts so many entries. */
function demandWhole(one: Publisher, size: number): void {
  const checkpoint = readCheckpoint('checkpoint', readFileSync(join(one.log, 'checkpoint')));
  expect(checkpoint.size).toBe(size);
  // Of a long log the first, the last, and those beside a full bundle's end.
  const some = [0, 1, 2, 254, 255, 256, 257, 511, 512, size - 1];
  for (const i of new Set(some.filter((index) => index < size)))
    cosigners(one, i, readFileSync(join(one.state, 'entries', `${i}.json`)));
}

describe('at once', () => {
  test('several runs publish one after the other what each was given, and none is lost', async () => {
    const { one } = await parties();
    for (let round = 0; round < 4; round++) {
      const records = ['a', 'b', 'c'].map((name) =>
        one.record(`${name}${round}`, { 'commitment.json': commitment({ pool: `${name}${round}` }) }),
      );
      const ran = await Promise.all(records.map((record) => one.command(['publish', record])));
      for (const each of ran) expect(each, each.err).toMatchObject({ status: 0 });
      for (const record of records) expect(existsSync(join(record, 'commitment.tlog-proof'))).toBe(true);
      demandWhole(one, 3 * (round + 1));
    }
  });
  test('the same record twice stands once', async () => {
    const { one } = await parties();
    const record = one.record('202602', drawn());
    const ran = await Promise.all([1, 2, 3].map(() => one.command(['publish', record, WHOLE])));
    for (const each of ran) expect(each, each.err).toMatchObject({ status: 0 });
    demandWhole(one, 3);
  });
  test('of two commitments of one round and pool one is appended', async () => {
    const { one } = await parties();
    const records = [1, 2, 3].map((quota) =>
      one.record(`r${quota}`, { 'commitment.json': commitment({ quota }) }),
    );
    const ran = await Promise.all(records.map((record) => one.command(['publish', record])));
    expect(ran.map(({ status }) => status).sort()).toEqual([0, 2, 2]);
    demandWhole(one, 1);
  });
  if (isLong)
    test('processes of their own', async () => {
      const { one } = await parties();
      const records = ['a', 'b', 'c'].map((pool) =>
        one.record(pool, { 'commitment.json': commitment({ pool, drawAt: '2126-06-26T02:00:00Z' }) }),
      );
      const words = (record: string) => [
        ...['scripts/mingqian.ts', 'log', 'publish', record, '--log', one.log, '--keys', one.keys],
        ...['--witnesses', one.policy],
      ];
      const ran = await Promise.all(
        records.map((record) =>
          promisify(execFile)(process.execPath, words(record)).catch((error: unknown) => error),
        ),
      );
      for (const each of ran) expect(each).not.toBeInstanceOf(Error);
      demandWhole(one, 3);
    });
});

describe('an old copy of the state', () => {
  test('is not gone on from: nothing is signed', async () => {
    const { one } = await parties();
    await one.command(['publish', one.record('a', { 'commitment.json': commitment({ pool: 'a' }) })]);
    cpSync(one.state, `${one.state}.old`, { recursive: true });
    await one.command(['publish', one.record('b', { 'commitment.json': commitment({ pool: 'b' }) })]);
    rmSync(one.state, { recursive: true });
    cpSync(`${one.state}.old`, one.state, { recursive: true });
    const before = filesIn(one.log);
    const ran = await one.command([
      'publish',
      one.record('c', { 'commitment.json': commitment({ pool: 'c' }) }),
    ]);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(
      /signs a tree of 2 entries, which the 2 entries in .* are not: nothing is signed/,
    );
    expect(filesIn(one.log)).toEqual(before);
    // Nor where the published log is as old as it: the witnesses had more.
    rmSync(one.log, { recursive: true });
    const lost = await one.command([
      'publish',
      one.record('c', { 'commitment.json': commitment({ pool: 'c' }) }),
    ]);
    expect(lost.status).toBe(2);
    expect(existsSync(join(one.log, 'checkpoint'))).toBe(false);
  });
  test('with an entry missing, or another head', async () => {
    const { one } = await parties();
    await one.command(['publish', one.record('a', drawn()), WHOLE]);
    renameSync(join(one.state, 'entries', '1.json'), join(one.state, 'hidden'));
    expect((await one.command(['publish', one.record('a', {}), WHOLE])).err).toMatch(
      /entries\/1\.json: expected a file/,
    );
    renameSync(join(one.state, 'hidden'), join(one.state, 'entries', '1.json'));
    writeFileSync(join(one.state, 'heads', '4.txt'), 'draw.example/log\n4\nAAAA\n');
    expect((await one.command(['publish', one.record('a', {}), WHOLE])).err).toMatch(
      /a tree of 4 entries was signed/,
    );
  });
});

if (isLong)
  describe('logs of 255, 256, 257 and 600 entries', () => {
    test('are served in full and partial tiles and bundles', async () => {
      const { one, witnesses } = await parties();
      one.setPolicy(witnesses.slice(0, 1), 1);
      mkdirSync(join(one.state, 'entries'), { recursive: true });
      const notice = (n: number) =>
        writeNotice({ round: 'r', pool: 'p', at: BEFORE, voids: null, text: `notice ${n}` });
      let made = 0;
      for (const size of [255, 256, 257, 600]) {
        for (; made < size - 1; made++)
          writeFileSync(join(one.state, 'entries', `${made}.json`), notice(made));
        const words = ['notice', '--round', 'r', '--pool', 'p', '--text', `notice ${made}`];
        const ran = await one.command(words);
        expect(ran, ran.err).toMatchObject({ status: 0 });
        made++;
        demandWhole(one, size);
        const look = await run([
          'log',
          'check',
          one.log,
          '--policy',
          one.policy,
          '--since',
          join(one.folder, 'since'),
        ]);
        expect(look, look.err).toMatchObject({ status: 0 });
        expect(look.out).toMatch(new RegExp(`${size} entries`));
      }
      const tiles = [...filesIn(one.log).keys()].filter((path) => path.startsWith('tile/'));
      expect(tiles).toEqual([
        ...['tile/0/000', 'tile/0/000.p/255', 'tile/0/001', 'tile/0/001.p/1', 'tile/0/002.p/88'],
        ...['tile/1/000.p/1', 'tile/1/000.p/2'],
        ...['tile/entries/000', 'tile/entries/000.p/255', 'tile/entries/001', 'tile/entries/001.p/1'],
        'tile/entries/002.p/88',
      ]);
    }, 240_000);
  });

describe('secrets', () => {
  test('keys and memory are for their owner alone, and nowhere below what is published', async () => {
    const { one } = await parties();
    await one.command(['publish', one.record('202602', frozen())]);
    const secret = readFileSync(one.keys, 'utf8');
    expect(secret).toMatch(/^PRIVATE\+KEY\+draw\.example\/log\+[0-9a-f]{8}\+[^+\n]+\n$/);
    expect(statSync(one.keys).mode & 0o777).toBe(0o600);
    expect(statSync(one.state).mode & 0o777).toBe(0o700);
    for (const [path, base64] of filesIn(join(one.folder, 'site')))
      expect(Buffer.from(base64, 'base64').includes('PRIVATE'), path).toBe(false);
  });
});
