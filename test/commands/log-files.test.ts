/** No failure of any write, and no end at any, makes a log end otherwise than it would have: run again, it has the same bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { remembered } from '../../scripts/log/witness/memory.ts';
import { systemFiles } from '../../scripts/publishing/file-system.ts';
import { readCheckpoint } from '../../src/core/log/checkpoint.ts';
import { readProof } from '../../src/core/log/proof.ts';
import { isLong } from '../runs.ts';
import { type Trouble, troubled } from './failing-files.ts';
import {
  BEFORE,
  closeAll,
  drawn,
  filesIn,
  type Publisher,
  publisher,
  type TestWitness,
  witness,
} from './log-parties.ts';

afterAll(closeAll);

const WRITES = /^(?:link|rename|mkdir|rm|rmdir|writeFile|sync)\b|^open .*\.part$/;
/** Between two writes nothing changes on the disk: an end at a read is an end at the next write. */
const isWrite = (name: string) => WRITES.test(name);

interface Parties {
  readonly one: Publisher;
  readonly by: TestWitness;
  readonly record: string;
}

async function parties(): Promise<Parties> {
  const one = await publisher();
  const by = await witness('notary', [one.vkey]);
  one.setPolicy([by], 1);
  return { one, by, record: one.record('202602', drawn()) };
}

/** Seed and result at once with the commitment: one run with all there is to write. */
const WHOLE = '--clock-is-wrong';

const publish = ({ one, record }: Parties, files = systemFiles) =>
  one.command(['publish', record, WHOLE], BEFORE, { files });

/** Everything that a run leaves, but for the address of the witness, which is another each time. */
function left({ one }: Parties): Map<string, string> {
  const all = new Map<string, string>();
  for (const [name, folder] of [
    ['site', join(one.folder, 'site')],
    ['state', one.state],
  ] as const)
    for (const [path, content] of filesIn(folder)) all.set(`${name}/${path}`, content);
  all.delete('site/log/policy');
  return all;
}

/** What was cosigned or stands published is wholly on the disk. */
async function holds({ one, by, record }: Parties): Promise<void> {
  const { log, state } = one;
  const last = await remembered(by.memory, 'draw.example/log', systemFiles);
  const demand = (size: number) => {
    for (const path of [`tile/0/000.p/${size}`, `tile/entries/000.p/${size}`])
      expect(existsSync(join(log, path)), path).toBe(true);
    for (let i = 0; i < size; i++) expect(existsSync(join(state, 'entries', `${i}.json`))).toBe(true);
    expect(existsSync(join(state, 'heads', `${size}.txt`))).toBe(true);
  };
  if (last !== null) demand(last.checkpoint.size);
  const checkpoint = join(log, 'checkpoint');
  if (existsSync(checkpoint)) {
    const { size } = readCheckpoint('checkpoint', readFileSync(checkpoint));
    expect(last?.checkpoint.size).toBe(size);
  }
  for (const [path, content] of filesIn(join(log, 'proofs'))) {
    const { size } = readProof(path, Buffer.from(content, 'base64')).checkpoint;
    expect(existsSync(checkpoint)).toBe(true);
    demand(size);
  }
  const proof = join(record, 'commitment.tlog-proof');
  if (existsSync(proof))
    expect(readFileSync(proof)).toEqual(readFileSync(join(log, 'proofs', '0.tlog-proof')));
}

/** What a run that nothing troubles leaves, and the places of its writes among its operations. */
async function untroubled() {
  const all = await parties();
  const { files, operations } = troubled(-1, 'fails');
  const ran = await publish(all, files);
  expect(ran, ran.err).toMatchObject({ status: 0 });
  await holds(all);
  const writes = operations.flatMap((name, at) => (isWrite(name) ? [{ name, at }] : []));
  return { expected: left(all), writes };
}

/** The end of everything at each; failures are tried in npm run test:long. */
const TROUBLES: readonly Trouble[] = isLong ? ['ends', 'fails', 'done but fails'] : ['ends'];

describe.each(TROUBLES)('a write %s', (trouble) => {
  test('each in turn: run again, it ends the same', async () => {
    const { expected, writes } = await untroubled();
    expect(writes.length).toBeGreaterThan(60);
    // Each of them where there is time, else every seventh.
    for (const { name, at } of writes.filter((_, i) => isLong || i % 7 === 0)) {
      const all = await parties();
      const { files, ended, release } = troubled(at, trouble);
      await (trouble === 'ends' ? Promise.race([ended, publish(all, files)]) : publish(all, files));
      await release();
      await holds(all);
      const again = await publish(all);
      const where = `write ${at}, ${name}: ${again.err}`;
      expect(again.status, where).toBe(0);
      expect(left(all), where).toEqual(expected);
      await all.by.close();
    }
  }, 240_000);
});
