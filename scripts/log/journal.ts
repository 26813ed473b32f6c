/**
 * The publisher's own memory of its log, beside its keys: the documents in their order, and every tree head it was about to
 * sign. Each is a file that is linked into its place once and never changes, so that two runs at once cannot both be the
 * one that appends, and a run that was ended has either appended a document or not (spec, section 8, Publishing).
 */
import { join } from 'node:path';
import { equal } from '../../src/core/bytes.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { errorCode, type FileSystem } from '../publishing/file-system.ts';
import { publish } from '../publishing/published-files.ts';
import { SECRET_FOLDER_MODE, SECRET_MODE } from '../publishing/secrets.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { publisherWords } from '../words/log/publisher.ts';
import { refusedWords } from '../words/log/refused.ts';

/** What is in a state folder. Entries and heads go by their index and their size, without leading zeros. */
const FILES = { origin: 'origin', entries: 'entries', heads: 'heads' } as const;
const NUMBERED = /^(0|[1-9][0-9]{0,15})\.(?:json|txt)$/;
/** How often another run may be the first before this one gives up. */
const TRIES = 100;

const MODES = { mode: SECRET_MODE, folderMode: SECRET_FOLDER_MODE };

/** The numbers of a folder's files, ascending; none where it is not there. */
async function numbersIn(folder: string, files: FileSystem): Promise<number[]> {
  try {
    const numbers = (await files.readdir(folder)).flatMap((name) => NUMBERED.exec(name)?.[1] ?? []);
    return numbers.map(Number).sort((a, b) => a - b);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function required(path: string, limit: number, files: FileSystem): Promise<Uint8Array> {
  const bytes = await readFileUpTo(path, limit, files);
  if (bytes === null)
    return misuse(
      inBoth(refusedWords, (t) => t.noState),
      { file: path },
      'record.missing',
    );
  return bytes;
}

/** Begins a state for a log of this origin; again does nothing. @throws MingqianError `usage` where it is another log's */
export async function beginJournal(state: string, origin: string, files: FileSystem): Promise<void> {
  const begun = await journalOrigin(state, files);
  if (begun !== null && begun !== origin)
    misuse(
      inBoth(publisherWords, (t) => t.otherState(begun, origin)),
      { file: state },
    );
  await publish(join(state, FILES.origin), new TextEncoder().encode(`${origin}\n`), { ...MODES, files });
}

/** The origin whose state this is, or null where no state was begun there. */
export async function journalOrigin(state: string, files: FileSystem): Promise<string | null> {
  const bytes = await readFileUpTo(join(state, FILES.origin), 1024, files);
  return bytes === null ? null : new TextDecoder().decode(bytes).replace(/\n$/, '');
}

/**
 * The documents that were appended, in order.
 * @throws MingqianError `record.missing` where one before another is not there; `record.unreadable`
 */
export async function readEntries(state: string, files: FileSystem): Promise<Uint8Array[]> {
  const folder = join(state, FILES.entries);
  const last = (await numbersIn(folder, files)).at(-1) ?? -1;
  const entries: Uint8Array[] = [];
  for (let index = 0; index <= last; index++)
    entries.push(await required(join(folder, `${index}.json`), DOCUMENT_LIMIT + 1, files));
  return entries;
}

/**
 * Appends a document, unless it stands there already. What it is appended to is what `demand` saw, whatever other runs do.
 * @param demand throws where the document may not stand behind these
 * @returns its index
 * @throws MingqianError `usage` where other runs were always first; what `demand` throws
 */
export async function appendEntry(
  state: string,
  document: Uint8Array,
  demand: (entries: readonly Uint8Array[]) => Promise<void>,
  files: FileSystem,
): Promise<number> {
  for (let tries = 1; ; tries++) {
    const entries = await readEntries(state, files);
    const there = entries.findIndex((entry) => equal(entry, document));
    if (there !== -1) return there;
    await demand(entries);
    try {
      await publish(join(state, FILES.entries, `${entries.length}.json`), document, { ...MODES, files });
      return entries.length;
    } catch (error) {
      // Another run put its document there first: this one goes behind it, if it still may.
      if (!(error instanceof MingqianError) || error.code !== 'usage' || tries === TRIES) throw error;
    }
  }
}

/** The largest tree head that was about to be signed, as a checkpoint's text, or null where none was. */
export async function lastHead(state: string, files: FileSystem): Promise<Uint8Array | null> {
  const folder = join(state, FILES.heads);
  const last = (await numbersIn(folder, files)).at(-1);
  return last === undefined ? null : required(join(folder, `${last}.txt`), 1024, files);
}

/**
 * Puts a tree head on the disk, before it is signed.
 * @param text a checkpoint's three lines
 * @throws MingqianError `usage` where another tree of this size was signed: that would be a fork
 */
export async function keepHead(
  state: string,
  size: number,
  text: Uint8Array,
  files: FileSystem,
): Promise<void> {
  await publish(join(state, FILES.heads, `${size}.txt`), text, { ...MODES, files });
}
