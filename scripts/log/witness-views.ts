/**
 * What a policy's witnesses saw of a log, by their own word: each serves the checkpoint that it cosigned last. Where one saw another
 * history than the log shows here, the log showed somebody else another; even where one witness lies and a quorum is too small.
 */
import { equal } from '../../src/core/bytes.ts';
import { type Checkpoint, readCheckpoint } from '../../src/core/log/checkpoint.ts';
import type { History } from '../../src/core/log/history.ts';
import { cosignedAt } from '../../src/core/log/inclusion.ts';
import type { Policy, Witness } from '../../src/core/log/policy.ts';
import { NOTE_LIMIT } from '../../src/core/log/signed-note.ts';
import { type Signers, signersOf } from '../../src/core/log/signers.ts';
import { subtreeRoot } from '../../src/core/merkle.ts';
import { unixSeconds } from '../../src/core/time.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { fetchFile } from '../../src/record/fetched.ts';
import { type InBoth, inBoth, misuse } from '../terminal/misuse.ts';
import { errorLines } from '../terminal/said-error.ts';
import { type CheckWords, checkCommandWords } from '../words/log/check.ts';
import { refusedWords } from '../words/log/refused.ts';
import type { Alarm } from './monitor.ts';
import { originHash } from './witness/memory.ts';

/** Milliseconds in which something must come from a witness. */
const PATIENCE = 20_000;
/** Seconds that a publisher has to publish what a witness cosigned. */
const UNPUBLISHED = 3600n;

const both = (say: (words: CheckWords) => string): InBoth => inBoth(checkCommandWords, say);

/** What was heard of one witness: an alarm, or words. */
export type View = { readonly alarm: Alarm } | { readonly said: InBoth };

interface Seen {
  readonly bytes: Uint8Array;
  readonly checkpoint: Checkpoint;
  readonly signers: Signers;
}

/** What a witness cosigned last of this log, or null where it cosigned nothing. @throws MingqianError `record.unreadable`, `log.*` */
async function lastOf(witness: Witness, origin: string, policy: Policy): Promise<Seen | null> {
  const file = `${(witness.url ?? '').replace(/\/+$/, '')}/${originHash(origin)}/checkpoint`;
  const bytes = await fetchFile(
    file,
    { file, limit: NOTE_LIMIT + 1, isCut: true },
    { patience: PATIENCE, kept: 'refuse' },
  );
  if (bytes === null) return null;
  const checkpoint = readCheckpoint(file, bytes);
  const signers = signersOf(file, checkpoint, policy);
  if (checkpoint.origin !== origin || !signers.cosigned.some((one) => one.witness === witness))
    misuse(
      inBoth(refusedWords, (t) => t.notCosignedBy(origin, witness.key.name)),
      { file },
      'log.signature',
    );
  return { bytes, checkpoint, signers };
}

/** @param shown the bytes of the checkpoint that the log shows */
function viewOf(witness: Witness, seen: Seen, history: History, shown: Uint8Array, now: string): View {
  const { size, root } = seen.checkpoint;
  const { tree, entries } = history;
  const { name } = witness;
  const alarm = (what: InBoth): View => ({
    alarm: {
      what,
      evidence: [
        { name: both((t) => t.cosignedBy(name)), bytes: seen.bytes },
        { name: both((t) => t.thisLook), bytes: shown },
      ],
    },
  });
  if (size <= entries.length)
    return equal(root, subtreeRoot(tree, 0, size))
      ? { said: both((t) => t.sameHistory(name, size)) }
      : alarm(both((t) => t.otherWitnessed(name, size)));
  const own = seen.signers.cosigned.filter((one) => one.witness === witness);
  const first = own.reduce((least, one) => (one.time < least.time ? one : least));
  const figures = [name, size, cosignedAt(first), entries.length] as const;
  return BigInt(unixSeconds(now)) - first.time > UNPUBLISHED
    ? alarm(both((t) => t.keptBack(...figures)))
    : { said: both((t) => t.aboutTo(...figures)) };
}

/** Asks all witnesses of the policy that have an address. One that does not answer is told of: others speak for it. */
export async function witnessViews(
  policy: Policy,
  history: History,
  shown: Uint8Array,
  now: string,
): Promise<View[]> {
  const asked = policy.witnesses.filter(({ url }) => url !== null && /^https?:\/\//.test(url));
  return Promise.all(
    asked.map(async (witness): Promise<View> => {
      const { name } = witness;
      try {
        const seen = await lastOf(witness, history.checkpoint.origin, policy);
        return seen === null
          ? { said: both((t) => t.nothing(name)) }
          : viewOf(witness, seen, history, shown, now);
      } catch (error) {
        const why = (lang: Lang) => errorLines(error, lang).join(' ');
        const t = checkCommandWords;
        return { said: { zh: t.zh.unasked(name, why('zh')), en: t.en.unasked(name, why('en')) } };
      }
    }),
  );
}
