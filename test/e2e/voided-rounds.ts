/** Rounds that were voided late, and what came after them, with the log that says so: for a site of another publisher. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { AFTER, BEFORE, closeAll, commitment, frozen, publisher, witness } from '../commands/log-parties.ts';
import { run } from '../commands/terminal.ts';

const VECTOR = join(import.meta.dirname, '..', 'vectors', 'records', 'two-pages');
const vector = (name: string) => readFileSync(join(VECTOR, name), 'utf8');

/** The vector's record with another round's name: frozen, and what is revealed of it. */
function renamed(round: string) {
  const bytes = writeDocument({ ...JSON.parse(vector('commitment.json')), round });
  const seed = { ...JSON.parse(vector('seed.json')), commitment: toHex(sha256(bytes)) };
  return {
    frozen: {
      'rules.md': vector('rules.md'),
      'applicants.csv': vector('applicants.csv'),
      'commitment.json': bytes,
    },
    revealed: { 'seed.json': writeDocument(seed) },
  };
}

/** Not drawn and voided, the round that repeats it, and one that was drawn before it was voided. */
export const VOIDED = { undrawn: '209907', repeat: '209907-2', drawn: '209908' } as const;
/** What the notices say; the last of them voids nothing. */
export const SAID = ['秘密丢失，无法揭晓。', '法院撤销。', '球先读作385172，照片上是385173。'] as const;

/** Puts the records and the log into the folder `public`, as a publisher with one witness made them. */
export async function publishVoided(folder: string): Promise<void> {
  const one = await publisher();
  const by = await witness('notary', [one.vkey]);
  one.setPolicy([by], 1);
  const publish = async (place: string, now: string) => {
    by.now = now;
    const { status, err } = await one.command(['publish', join(one.folder, 'site', 'rounds', place)], now);
    if (status > 1) throw new Error(err);
  };
  const notice = async (words: readonly string[]) => {
    by.now = AFTER;
    const log = ['--log', one.log, '--keys', one.keys, '--witnesses', one.policy];
    const { status, err } = await run([...words, ...log], AFTER);
    if (status > 1) throw new Error(err);
  };
  const undrawn = `${VOIDED.undrawn}/ordinary`;
  const drawn = `${VOIDED.drawn}/ordinary`;
  const places = [
    one.record(undrawn, { ...frozen(), 'commitment.json': commitment({ round: VOIDED.undrawn }) }),
    one.record(drawn, renamed(VOIDED.drawn).frozen),
  ] as const;
  for (const place of [undrawn, drawn]) await publish(place, BEFORE);
  one.record(drawn, renamed(VOIDED.drawn).revealed);
  const made = await run(['draw', places[1]], AFTER);
  if (made.status !== 0) throw new Error(made.err);
  await publish(drawn, AFTER);
  for (const [i, place] of places.entries()) await notice(['round', 'void', place, '--text', SAID[i] ?? '']);
  const about = ['--round', VOIDED.repeat, '--pool', 'ordinary'];
  await notice(['log', 'notice', ...about, '--text', SAID[2]]);
  const again = commitment({ round: VOIDED.repeat, drawAt: '2026-07-26T02:00:00Z' });
  one.record(`${VOIDED.repeat}/ordinary`, { ...frozen(), 'commitment.json': again });
  await publish(`${VOIDED.repeat}/ordinary`, AFTER);
  cpSync(join(one.folder, 'site'), join(folder, 'public'), { recursive: true });
  await closeAll();
}
