/** Asking a witness to cosign a checkpoint: C2SP tlog-witness, add-checkpoint, from the log's side (spec, section 8, Publishing). */
import { concat, fromUtf8, utf8 } from '../../src/core/bytes.ts';
import { messageOf, visible } from '../../src/core/errors.ts';
import { toBase64 } from '../../src/core/log/base64.ts';
import { checkpointText, readNumber, type TreeHead } from '../../src/core/log/checkpoint.ts';
import { consistencyProof } from '../../src/core/log/consistency.ts';
import { cosignatureTime } from '../../src/core/log/cosignature.ts';
import type { Witness } from '../../src/core/log/policy.ts';
import { isOf, NOTE_LIMIT, type NoteSignature, readNote } from '../../src/core/log/signed-note.ts';
import type { Tree } from '../../src/core/merkle.ts';
import { type InBoth, inBoth } from '../terminal/misuse.ts';
import { errorLines, saidSystem } from '../terminal/said-error.ts';
import { type RefusedWords, refusedWords } from '../words/log/refused.ts';
import { SIZE_TYPE } from './add-checkpoint.ts';

/** How often a witness may say that it has another size than it was asked for: other runs may be at work. */
const TRIES = 5;
/** Characters of a refusal that are shown. */
const SHOWN = 120;

/** What is asked for. */
export interface Request {
  readonly head: TreeHead;
  /** The checkpoint's bytes, signed by the log. */
  readonly checkpoint: Uint8Array;
  /** The tree of exactly `head.size` entries. */
  readonly tree: Tree;
  /** The size that the witness will have cosigned last, as far as anyone knows; 0 where it knows nothing. */
  readonly old: number;
  /** Milliseconds until a request is given up. */
  readonly timeout: number;
  /** The platform's `fetch`, or one that asks witnesses of this process. */
  readonly fetch?: typeof fetch | undefined;
}

/** What came of it. */
export type Answer =
  | { readonly kind: 'cosigned'; readonly line: NoteSignature; readonly time: bigint }
  /** It cosigned a larger tree of this log already. */
  | { readonly kind: 'ahead'; readonly size: number }
  | { readonly kind: 'failed'; readonly reason: InBoth };

const failed = (reason: InBoth): Answer => ({
  kind: 'failed',
  reason: { zh: visible(reason.zh), en: visible(reason.en) },
});
const refused = (say: (t: RefusedWords) => string): Answer => failed(inBoth(refusedWords, say));

/** Where a witness takes checkpoints, or null where the policy does not say. */
function addressOf({ url }: Witness): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(`${url.replace(/\/+$/, '')}/add-checkpoint`);
  return ['http:', 'https:'].includes(address.protocol) ? address : null;
}

/** A body up to the limit of a note; the rest is not read. */
async function bodyOf(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > NOTE_LIMIT) break;
  }
  return concat(...pieces).subarray(0, NOTE_LIMIT + 1);
}

/** The witness's own lines of an answer. Other keys' are passed over; one of its own that does not verify spoils the answer. */
function cosignaturesIn(body: string, { key }: Witness, head: TreeHead): Answer {
  let lines: readonly NoteSignature[];
  try {
    lines = readNote('the answer', `${checkpointText(head)}\n${body}`).signatures;
  } catch (error) {
    return failed({ zh: errorLines(error, 'zh').join(' '), en: messageOf(error) });
  }
  const own = lines.filter((line) => isOf(line, key));
  const times = own.map((line) => cosignatureTime(line, key, head));
  // One line says it: many would crowd out those of others.
  const [[line], [time]] = [own, times];
  if (line === undefined || time === undefined) return refused((t) => t.noLine(key.name));
  if (time === null || times.includes(null)) return refused((t) => t.badLine(key.name));
  return { kind: 'cosigned', line, time };
}

/** Asks one witness. Whatever goes wrong is in the answer: one witness must not keep the others from being heard. */
export async function askWitness(witness: Witness, request: Request): Promise<Answer> {
  const { head, tree, checkpoint, timeout } = request;
  const address = addressOf(witness);
  if (address === null) return refused((t) => t.noAddress);
  let { old } = request;
  for (let tries = 1; tries <= TRIES; tries++) {
    const proof = old === 0 ? [] : consistencyProof(tree, old, head.size);
    const body = concat(
      utf8(`old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n`),
      checkpoint,
    );
    let response: Response;
    let bytes: Uint8Array;
    try {
      response = await (request.fetch ?? fetch)(address, {
        method: 'POST',
        body: Uint8Array.from(body),
        // An address that leads elsewhere is not the one that the policy names.
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      bytes = await bodyOf(response);
    } catch (error) {
      const { href } = address;
      return failed({ zh: `${href}：${saidSystem(error, 'zh')}`, en: `${href}: ${saidSystem(error, 'en')}` });
    }
    const text = fromUtf8(bytes) ?? '';
    if (response.status === 200) return cosignaturesIn(text, witness, head);
    const size =
      response.status === 409 && response.headers.get('content-type') === SIZE_TYPE && text.endsWith('\n')
        ? readNumber(text.slice(0, -1))
        : null;
    if (size === null) return refused((t) => t.answered(response.status, text.trim().slice(0, SHOWN)));
    if (size > head.size) return { kind: 'ahead', size };
    old = size;
  }
  return refused((t) => t.otherSizes(TRIES));
}
