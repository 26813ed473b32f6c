/** A publisher that lies, with its own key in its hands: what catches it, and what does not. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { treeOfEntries } from '../../scripts/log/log-files.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { checkpointText } from '../../src/core/log/checkpoint.ts';
import { cosign } from '../../src/core/log/cosignature.ts';
import { LOG_KEY, type SigningKey } from '../../src/core/log/keys.ts';
import { writeProof } from '../../src/core/log/proof.ts';
import { signNote, writeNote } from '../../src/core/log/signed-note.ts';
import { inclusionPath, treeRoot } from '../../src/core/merkle.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { verify } from '../../src/core/verify.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { folderLog } from '../../src/record/node/log.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import {
  AFTER,
  BEFORE,
  closeAll,
  DRAW_AT,
  emptyFolder,
  type Publisher,
  publisher,
  seedOf,
  type TestWitness,
  witness,
} from './log-parties.ts';
import { run } from './terminal.ts';

afterAll(closeAll);

const NAMES = ['notary', 'university', 'newspaper', 'court'] as const;
const LOG: SigningKey = { name: 'draw.example/log', type: LOG_KEY, seed: seedOf('draw') };

async function parties(many: number, quorum: number) {
  const one = await publisher();
  const witnesses: TestWitness[] = [];
  for (const name of NAMES.slice(0, many)) witnesses.push(await witness(name, [one.vkey]));
  one.setPolicy(witnesses, quorum);
  return { one, witnesses };
}

/** The same publisher with the same key, whose state stands where the first one's does now: a second history begins. */
function copyOf(one: Publisher): Publisher {
  const folder = emptyFolder();
  cpSync(one.folder, folder, { recursive: true });
  const at = (path: string) => path.replace(one.folder, folder);
  const [log, keys, policy] = [at(one.log), at(one.keys), at(one.policy)];
  return {
    ...one,
    ...{ folder, log, keys, policy, state: at(one.state) },
    setPolicy: (witnesses, quorum) => {
      const lines = witnesses.map(({ name, vkey, url }) => `witness ${name} ${vkey} ${url}\n`).join('');
      const names = witnesses.map(({ name }) => name).join(' ');
      writeFileSync(policy, `log ${one.vkey}\n${lines}group all ${quorum} ${names}\nquorum all\n`);
    },
    command: (words, now = BEFORE) =>
      run(['log', ...words, '--log', log, '--keys', keys, '--witnesses', policy], now),
    record: (name, files) => {
      for (const [file, content] of Object.entries(files))
        writeFileSync(join(folder, 'site', name, file), content);
      return join(folder, 'site', name);
    },
  };
}

/** A record that verifies without a log: this list, frozen and drawn. */
async function drawnRecord(one: Publisher, name: string, list: string, drawAt = DRAW_AT): Promise<string> {
  const place = join(one.folder, 'site', name);
  const [applications, rules] = [join(one.folder, `${name}.csv`), join(one.folder, 'rules.md')];
  writeFileSync(applications, `code,tickets\n${list}`);
  writeFileSync(rules, '# Rules\n');
  const steps: (readonly [string[], string])[] = [
    [
      [
        ...[
          'freeze',
          applications,
          '--out',
          place,
          '--round',
          '202602',
          '--pool',
          'ordinary',
          '--method',
          'lottery',
        ],
        ...['--quota', '1', '--rules', rules, '--draw-at', drawAt, '--source', 'balls:6:six machines'],
        ...['--frozen-at', BEFORE],
      ],
      BEFORE,
    ],
    [['reveal', place, '--balls', '385172', '--balls-again', '385172'], '2030-01-01T00:00:00Z'],
    [['draw', place], AFTER],
  ];
  for (const [words, now] of steps) {
    const ran = await run(words, now);
    if (ran.status !== 0) throw new Error(ran.err);
  }
  return place;
}

/** What a visitor with this policy finds: the verdict and the log's checks. */
async function visitor(record: string, log: string | null, policy: string) {
  const { verdict, checks } = await verify(await folderRecord(record), nodePlatform, {
    software: 'test',
    policy: readFileSync(policy),
    ...(log !== null && { log: folderLog(log) }),
  });
  const of = (id: string) => checks.find((check) => check.id === id);
  return {
    verdict,
    statuses: ['inclusion', 'witnessed', 'unique'].map((id) => of(`log.${id}`)?.status).join(' '),
    unique: of('log.unique')?.detail,
  };
}

/** A monitor's look. @param since its file, which it keeps */
const look = (log: string, { policy }: Publisher, since: string, now = AFTER) =>
  run(['log', 'check', log, '--policy', policy, '--since', since], now);

/** Seed and result go with the commitment, although it is before the draw: these publishers do not mind. */
const publish = (one: Publisher, record: string, now = BEFORE) =>
  one.command(['publish', record, '--clock-is-wrong'], now);

/** Sets all clocks, and publishes what is drawn. */
async function afterDraw(one: Publisher, witnesses: readonly TestWitness[], record: string) {
  for (const each of witnesses) each.now = AFTER;
  const ran = await publish(one, record, AFTER);
  expect(ran, ran.err).toMatchObject({ status: 0 });
}

/** Only what stands before the draw, as it is published then. */
function beforeDraw(record: string): () => void {
  const later = ['seed.json', 'result.csv', 'result.json'].map((file) => {
    const bytes = readFileSync(join(record, file));
    rmSync(join(record, file));
    return { file, bytes };
  });
  return () => {
    for (const { file, bytes } of later) writeFileSync(join(record, file), bytes);
  };
}

test('an honest publisher: verified by the log too', async () => {
  const { one, witnesses } = await parties(4, 3);
  const record = await drawnRecord(one, 'x', 'A,1\nB,2\n');
  const draw = beforeDraw(record);
  expect((await publish(one, record)).status).toBe(0);
  draw();
  await afterDraw(one, witnesses, record);
  expect(await visitor(record, one.log, one.policy)).toMatchObject({
    verdict: 'verified',
    statuses: 'pass pass pass',
  });
});

describe('two lists to two visitors', () => {
  test('3 of 4, all honest: nobody cosigns the second history, and log.witnessed says so', async () => {
    const { one } = await parties(4, 3);
    const two = copyOf(one);
    await publish(one, await drawnRecord(one, 'x', 'A,1\nB,2\n'));
    const other = await drawnRecord(two, 'y', 'A,1\nB,200\n');
    const ran = await publish(two, other);
    expect(ran.status).toBe(2);
    expect(ran.err.match(/did not cosign: it answered 409/g)).toHaveLength(4);
    // So it makes the proof itself, with its own signature alone.
    const entry = readFileSync(join(other, 'commitment.json'));
    writeFileSync(join(other, 'commitment.tlog-proof'), proofOf([entry], []));
    expect(await visitor(other, two.log, two.policy)).toMatchObject({
      verdict: 'failed',
      statuses: 'pass fail skip',
    });
  });

  test('3 of 4, one of them lying: the second history has no quorum', async () => {
    const { one, witnesses } = await parties(4, 3);
    const [first, second, third, liar] = witnesses as [TestWitness, TestWitness, TestWitness, TestWitness];
    const two = copyOf(one);
    // The publisher shows each history to as many as it can: three here, and the rest there.
    one.setPolicy([first, second, liar], 3);
    const x = await drawnRecord(one, 'x', 'A,1\nB,2\n');
    expect((await publish(one, x)).status).toBe(0);
    const y = await drawnRecord(two, 'y', 'A,1\nB,200\n');
    const entry = readFileSync(join(y, 'commitment.json'));
    two.setPolicy([third], 1);
    await publish(two, y);
    writeFileSync(join(y, 'commitment.tlog-proof'), proofOf([entry], [third, liar]));
    const { policy } = await readersPolicy(one, witnesses, 3);
    expect((await visitor(x, null, policy)).statuses).toBe('pass pass skip');
    expect(await visitor(y, null, policy)).toMatchObject({ verdict: 'failed', statuses: 'pass fail skip' });
  });

  test('2 of 3, one of them lying: both are witnessed. This is not caught by a visitor, and by a monitor it is', async () => {
    const { one, witnesses } = await parties(3, 2);
    const [first, second, liar] = witnesses as [TestWitness, TestWitness, TestWitness];
    const two = copyOf(one);
    const { policy } = await readersPolicy(one, witnesses, 2);
    const seen: string[] = [];
    for (const [side, honest, name, list] of [
      [one, first, 'x', 'A,1\nB,2\n'],
      [two, second, 'y', 'A,1\nB,200\n'],
    ] as const) {
      const record = await drawnRecord(side, name, list);
      const documents = ['commitment.json', 'seed.json', 'result.json'].map((file) =>
        readFileSync(join(record, file)),
      );
      honest.now = BEFORE;
      side.setPolicy([honest], 1);
      await publish(side, record);
      rmSync(join(record, 'commitment.tlog-proof'));
      // One honest witness each, which sees one history alone; the liar cosigns both.
      writeFileSync(join(record, 'commitment.tlog-proof'), proofOf(documents, [honest, liar]));
      writeFileSync(join(side.log, 'checkpoint'), checkpointOf(documents, [honest, liar], AFTER));
      const found = await visitor(record, side.log, policy);
      expect(found).toMatchObject({ verdict: 'verified', statuses: 'pass pass pass' });
      seen.push(found.unique ?? '');
    }
    // Whoever asks the witnesses finds it, though nothing was kept of the other history.
    const addressed = join(emptyFolder(), 'policy');
    const lines = witnesses.map(({ name, vkey, url }) => `witness ${name} ${vkey} ${url}\n`).join('');
    writeFileSync(
      addressed,
      `log ${one.vkey}\n${lines}group all 2 notary university newspaper\nquorum all\n`,
    );
    for (const [log, name] of [
      [one.log, 'university'],
      [two.log, 'notary'],
    ] as const) {
      const words = ['log', 'check', log, '--policy', addressed, '--since', join(emptyFolder(), 'since')];
      expect((await run(words, AFTER)).status).toBe(0);
      const asked = await run([...words, '--ask-witnesses'], AFTER);
      expect(asked.status).toBe(1);
      expect(asked.out).toMatch(new RegExp(`WRONG  ${name} cosigned another tree of 3 entries`));
      expect(asked.err).toMatch(/newspaper: has cosigned nothing of this log/);
    }
    // What two visitors can compare: the checkpoint's root.
    expect(seen[0]).not.toBe(seen[1]);
    const since = join(emptyFolder(), 'since');
    expect((await look(one.log, { ...one, policy }, since)).status).toBe(0);
    const second2 = await look(two.log, { ...two, policy }, since);
    expect(second2.status).toBe(1);
    expect(second2.out).toMatch(/another tree of 3 entries than before: two histories/);
    expect(second2.out.match(/^draw\.example\/log$/gm)).toHaveLength(2);
  });
});

describe('a commitment prepared twice', () => {
  test('in one log: log.unique fails for both, and a monitor prints both', async () => {
    const { one, witnesses } = await parties(4, 3);
    const x = await drawnRecord(one, 'x', 'A,1\nB,2\n');
    const y = await drawnRecord(one, 'y', 'A,1\nB,200\n');
    const draw = [beforeDraw(x), beforeDraw(y)];
    expect((await publish(one, x)).status).toBe(0);
    const since = join(emptyFolder(), 'since');
    expect((await look(one.log, one, since, BEFORE)).status).toBe(0);
    const kept = readFileSync(since);
    force(one, readFileSync(join(y, 'commitment.json')));
    expect((await publish(one, y)).status).toBe(0);
    const found = await look(one.log, one, since, BEFORE);
    expect(found.status).toBe(1);
    expect(found.out).toMatch(/WRONG {2}round 202602, pool ordinary has 2 commitments/);
    for (const record of [x, y])
      expect(found.out).toContain(readFileSync(join(record, 'commitment.json'), 'utf8'));
    expect(readFileSync(since)).toEqual(kept);
    for (const each of draw) each();
    await afterDraw(one, witnesses, x);
    for (const record of [x, y]) {
      const { statuses, unique } = await visitor(record, one.log, one.policy);
      expect(statuses).toBe('pass pass fail');
      expect(unique).toMatch(record === x ? /second commitment/ : /second commitment|no seed/);
    }
  });

  test('in a second log: a policy with one log passes one of them alone', async () => {
    const { one } = await parties(4, 3);
    const other = await publisher('other');
    const y = await drawnRecord(other, 'y', 'A,1\nB,200\n');
    writeFileSync(other.policy, `log ${other.vkey}\nquorum none\n`);
    expect((await publish(other, y)).status).toBe(0);
    expect((await visitor(y, other.log, one.policy)).statuses).toBe('fail skip skip');
  });
});

describe('a commitment withdrawn', () => {
  test('an old checkpoint is shown: log.unique cannot pass, and a monitor says what was taken away', async () => {
    const { one, witnesses } = await parties(4, 3);
    const x = await drawnRecord(one, 'x', 'A,1\nB,2\n');
    const draw = beforeDraw(x);
    await publish(one, x);
    const old = copyOf(one);
    const y = await drawnRecord(one, 'y', 'A,1\nB,200\n');
    force(one, readFileSync(join(y, 'commitment.json')));
    await publish(one, y);
    const since = join(emptyFolder(), 'since');
    writeFileSync(since, readFileSync(join(one.log, 'checkpoint')));
    draw();
    const hidden = await visitor(x, old.log, one.policy);
    expect(hidden).toMatchObject({ verdict: 'incomplete', statuses: 'pass pass skip' });
    expect(hidden.unique).toMatch(/no quorum of cosignatures at 2026-06-26T02:00:00Z or after/);
    const found = await look(old.log, one, since);
    expect(found.status).toBe(1);
    expect(found.out).toMatch(/shows 1 entries, and showed 4/);
    // Nor where nothing was kept, if the witnesses are asked; at first it may be about to be published.
    const ask = (now: string) =>
      run(
        [
          'log',
          'check',
          old.log,
          '--policy',
          one.policy,
          '--since',
          join(emptyFolder(), 'since'),
          '--ask-witnesses',
        ],
        now,
      );
    const soon = await ask(BEFORE);
    expect(soon.status).toBe(0);
    expect(
      soon.err.match(/cosigned 4 entries at .*, and the log shows 1: it may be about to publish them/g),
    ).toHaveLength(4);
    const asked = await ask('2026-06-20T01:00:01Z');
    expect(asked.status).toBe(1);
    expect(asked.out.match(/and the log shows 1: entries are kept back/g)).toHaveLength(4);
    // No witness gives the old tree a new time.
    for (const each of witnesses) each.now = AFTER;
    const ran = await publish(old, x, AFTER);
    expect(ran.status).toBe(2);
  });

  test('voided in time it may be replaced; its own record fails', async () => {
    const { one, witnesses } = await parties(4, 3);
    const x = await drawnRecord(one, 'x', 'A,1\nB,2\n');
    const y = await drawnRecord(one, 'y', 'A,1\nB,200\n');
    const draw = [beforeDraw(x), beforeDraw(y)];
    await publish(one, x);
    const { out } = await look(one.log, one, join(emptyFolder(), 'since'), BEFORE);
    const hash = /commitment ([0-9a-f]{64})/.exec(out)?.[1] ?? '';
    expect((await one.command(['notice', '--voids', hash, '--text', 'A row was missing.'])).status).toBe(0);
    expect((await publish(one, y)).status).toBe(0);
    for (const each of draw) each();
    await afterDraw(one, witnesses, y);
    expect((await visitor(y, one.log, one.policy)).verdict).toBe('verified');
    const first = await visitor(x, one.log, one.policy);
    expect(first).toMatchObject({ verdict: 'failed', statuses: 'pass pass fail' });
    expect(first.unique).toMatch(/voids this commitment/);
    expect((await look(one.log, one, join(emptyFolder(), 'since'))).status).toBe(0);
  });
});

test('back-dated: made after the draw, it has no quorum before it', async () => {
  const { one, witnesses } = await parties(4, 3);
  for (const each of witnesses) each.now = AFTER;
  const x = await drawnRecord(one, 'x', 'A,1\nB,2\n');
  const ran = await publish(one, x, BEFORE);
  expect(ran.status).toBe(1);
  expect(ran.err).toMatch(/not those of a quorum before the draw at 2026-06-26T02:00:00Z/);
  expect(await visitor(x, one.log, one.policy)).toMatchObject({
    verdict: 'failed',
    statuses: 'pass fail pass',
  });
});

test('neither result nor notice: a monitor misses them a day after the draw', async () => {
  const { one } = await parties(4, 3);
  const x = await drawnRecord(one, 'x', 'A,1\nB,2\n');
  beforeDraw(x);
  await publish(one, x);
  const since = join(emptyFolder(), 'since');
  expect((await look(one.log, one, since, '2026-06-27T01:59:59Z')).status).toBe(0);
  const found = await look(one.log, one, since, '2026-06-27T02:00:01Z');
  expect(found.status).toBe(1);
  expect(found.out).toMatch(/has neither a result nor a notice; its draw was at 2026-06-26T02:00:00Z/);
  // Another round with an equal source, which has its result: both documents are shown, each once.
  const text = readFileSync(join(x, 'commitment.json'), 'utf8');
  const other = text.replace('"round":"202602"', '"round":"202602-b"');
  const result = JSON.parse(
    readFileSync(join(await drawnRecord(one, 'y', 'A,1\nB,2\n'), 'result.json'), 'utf8'),
  );
  const commitment = createHash('sha256').update(other).digest('hex');
  force(one, Buffer.from(other));
  force(one, writeDocument({ ...result, commitment }));
  await publish(one, x);
  const both = await look(one.log, one, since, '2026-06-27T02:00:01Z');
  expect(both.status).toBe(1);
  expect(both.out.split(text)).toHaveLength(2);
  expect(both.out.split(other)).toHaveLength(2);
});

describe('a monitor does not pass', () => {
  test.each([
    [
      'a bundle that is missing: nobody knows',
      2,
      (log: string) => rmSync(join(log, 'tile', 'entries'), { recursive: true }),
    ],
    ['a checkpoint that is missing', 2, (log: string) => rmSync(join(log, 'checkpoint'))],
    [
      'an entry that was changed',
      1,
      (log: string) => {
        const file = join(log, 'tile', 'entries', '000.p', '3');
        writeFileSync(file, readFileSync(file, 'utf8').replace('"quota":1', '"quota":2'));
      },
    ],
    [
      'a checkpoint without a quorum',
      1,
      (log: string) => {
        const file = join(log, 'checkpoint');
        writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, 6).join('\n').concat('\n'));
      },
    ],
  ])('%s', async (_, status, change) => {
    const { one } = await parties(4, 3);
    await publish(one, await drawnRecord(one, 'x', 'A,1\nB,2\n'));
    const since = join(emptyFolder(), 'since');
    expect((await look(one.log, one, since, BEFORE)).status).toBe(0);
    const kept = readFileSync(since);
    change(one.log);
    const found = await look(one.log, one, since, BEFORE);
    expect([found.status, found.out, found.err].join('\n')).toMatch(new RegExp(`^${status}`));
    expect(readFileSync(since)).toEqual(kept);
  });
});

/** Puts a document into the journal, as no honest program would. */
function force({ state }: Publisher, document: Uint8Array): void {
  const files = [0, 1, 2, 3, 4].map((i) => join(state, 'entries', `${i}.json`));
  const free = files.find((file) => !isThere(file)) as string;
  writeFileSync(free, document);
}

function isThere(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

/** A checkpoint of these documents, cosigned by whoever is named, without asking. */
function checkpointOf(documents: readonly Uint8Array[], by: readonly TestWitness[], at: string): Uint8Array {
  const head = { origin: LOG.name, size: documents.length, root: treeRoot(treeOfEntries(documents)) };
  const text = checkpointText(head);
  const lines = by.map(({ key }) => cosign(head, key, BigInt(unixSeconds(at))));
  return writeNote({ text, signatures: [signNote(text, LOG), ...lines] });
}

/** A proof of the first document, cosigned before the draw by whoever is named. */
function proofOf(documents: readonly Uint8Array[], by: readonly TestWitness[]): Uint8Array {
  return writeProof(0, inclusionPath(treeOfEntries(documents), 0), checkpointOf(documents, by, BEFORE));
}

/** The policy of readers, which the publisher does not change. */
async function readersPolicy(one: Publisher, witnesses: readonly TestWitness[], quorum: number) {
  const policy = join(emptyFolder(), 'policy');
  const lines = witnesses.map(({ name, vkey }) => `witness ${name} ${vkey}\n`).join('');
  const names = witnesses.map(({ name }) => name).join(' ');
  writeFileSync(policy, `log ${one.vkey}\n${lines}group all ${quorum} ${names}\nquorum all\n`);
  return { policy };
}
