/**
 * Committing: rules.md and applicants.csv, then the secret, then commitment.json. Where the commitment stands, everything
 * that it promises stands too, and is on the disk: a secret that was lost behind its commitment would leave the round
 * without a result for ever. So nothing here ever removes a secret, whatever fails.
 */
import { join } from 'node:path';
import { equal } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { type InBoth, inBoth, Misuse, misuse } from '../terminal/misuse.ts';
import { errorLines } from '../terminal/said-error.ts';
import { writtenWords } from '../words/files.ts';
import { commitWords } from '../words/freeze.ts';
import type { FileSystem } from './file-system.ts';
import { type Content, publish } from './published-files.ts';
import { readSecret, SECRET_FOLDER_MODE, SECRET_MODE, secretFile } from './secrets.ts';

/** What is committed to, and where it goes. */
export interface Committing {
  /** The folder that is published. */
  readonly out: string;
  readonly rules: Uint8Array;
  readonly list: Content;
  /** commitment.json */
  readonly document: Uint8Array;
  /** The secret, its SHA-256 in hex and its file; null where no source is one. */
  readonly secret: { readonly bytes: Uint8Array; readonly digest: string; readonly file: string } | null;
}

export interface Means {
  readonly files: FileSystem;
  /** Told in words of what went wrong without harm to what was committed. */
  readonly warn: (said: InBoth) => void;
}

/** Publishes rules, list, secret and commitment in this order; each is on the disk before the next is begun. */
async function writeAll(
  { out, rules, list, document, secret }: Committing,
  { files, warn }: Means,
): Promise<void> {
  const left = (path: string) => warn(inBoth(writtenWords, (t) => t.useless(path)));
  await publish(join(out, 'rules.md'), rules, { files, left });
  await publish(join(out, 'applicants.csv'), list, { files, left });
  if (secret !== null) {
    const modes = { mode: SECRET_MODE, folderMode: SECRET_FOLDER_MODE };
    await publish(secret.file, secretFile(secret.bytes), { ...modes, files, left });
    // Read as `reveal` will read it: what cannot be read back is not committed to.
    await readSecret(secret.file, secret.digest, files);
  }
  await publish(join(out, 'commitment.json'), document, { files, left });
}

/** How the commitment stands after a failure: ours, absent, another, or nobody can tell. */
async function standing(
  { out, document }: Committing,
  files: FileSystem,
): Promise<'ours' | 'absent' | 'other' | 'unknown'> {
  try {
    const there = await readFileUpTo(join(out, 'commitment.json'), undefined, files);
    if (there === null) return 'absent';
    return equal(there, document) ? 'ours' : 'other';
  } catch {
    return 'unknown';
  }
}

/** Whether the secret's file is there with this secret; another run may have put its own there, which is not to be touched. */
async function keptSecret({ secret }: Committing, files: FileSystem): Promise<'ours' | 'no' | 'unknown'> {
  if (secret === null) return 'no';
  try {
    const there = await readFileUpTo(secret.file, undefined, files);
    return there !== null && equal(there, secretFile(secret.bytes)) ? 'ours' : 'no';
  } catch {
    return 'unknown';
  }
}

/** What is to be done where the commitment does not stand, or may not. */
function wayOut(
  { out, secret }: Committing,
  state: 'absent' | 'other' | 'unknown',
  kept: 'ours' | 'no' | 'unknown',
): InBoth {
  const commitment = join(out, 'commitment.json');
  const file = secret?.file ?? '';
  return inBoth(commitWords, (t) => {
    const unused = { ours: t.unused(file), unknown: t.perhapsOurs(file), no: '' }[kept];
    switch (state) {
      case 'absent':
        return t.absent(commitment, unused, out);
      case 'other':
        return t.other(commitment, unused);
      case 'unknown':
        return t.unknown(commitment, kept === 'no' ? '' : t.keepUntil(file));
    }
  });
}

/**
 * Publishes what `freeze` made. When this returns, commitment.json stands, and its secret too.
 * @returns true, or false where it stands but something failed behind it, of which `means.warn` was told
 * @throws MingqianError `usage`, `record.*`, saying whether anything was committed and what to do
 */
export async function commit(committing: Committing, means: Means): Promise<boolean> {
  try {
    await writeAll(committing, means);
    return true;
  } catch (error) {
    const state = await standing(committing, means.files);
    if (state === 'ours') {
      means.warn({
        zh: commitWords.zh.stands(errorLines(error, 'zh').join(' ')),
        en: commitWords.en.stands(errorLines(error, 'en').join(' ')),
      });
      return false;
    }
    const kept = await keptSecret(committing, means.files);
    const way = wayOut(committing, state, kept);
    const isOwn = error instanceof MingqianError;
    // The place stands in front of the whole; in Chinese it is part of what is said.
    const en = isOwn ? error.reason : errorLines(error, 'en').join(' ');
    return misuse(
      {
        zh: commitWords.zh.failed(withoutPlace(error), way.zh),
        en: commitWords.en.failed(en, way.en),
      },
      isOwn ? error.place : {},
      isOwn ? error.code : 'record.unreadable',
    );
  }
}

/** An error in Chinese, without the place that stands in front of it. */
function withoutPlace(error: unknown): string {
  if (error instanceof Misuse) return error.said.zh;
  if (error instanceof MingqianError)
    return errorLines(new MingqianError(error.code, error.reason, {}, error), 'zh').join(' ');
  return errorLines(error, 'zh').join(' ');
}
