/**
 * Files of secret keys: one a line, as golang.org/x/mod/sumdb/note writes them, `PRIVATE+KEY+name+id+base64`, the base64 being the
 * type and the seed. They are for their owner alone and never where something is published.
 */
import { basename, dirname, resolve } from 'node:path';
import { concat, utf8 } from '../../src/core/bytes.ts';
import { fromBase64Of, toBase64 } from '../../src/core/log/base64.ts';
import { isKeyName, type KeyType, type SigningKey, verifierKeyOf } from '../../src/core/log/keys.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import type { FileSystem } from '../publishing/file-system.ts';
import { publish } from '../publishing/published-files.ts';
import { SECRET_FOLDER_MODE, SECRET_MODE, workingTree } from '../publishing/secrets.ts';
import { mayBeWithin } from '../publishing/within.ts';
import { ROOT } from '../root.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writtenWords } from '../words/files.ts';
import { refusedWords } from '../words/log/refused.ts';

const LIMIT = 65_535;
const SEED_BYTES = 32;
/** Who besides its owner may read or write a file. */
const OTHERS = 0o077;

/** A line of a key's file. */
export function keyLine(key: SigningKey): string {
  const { id } = verifierKeyOf(key);
  return `PRIVATE+KEY+${key.name}+${id}+${toBase64(concat(Uint8Array.of(key.type), key.seed))}`;
}

/** The key of a line, or null where it is none. */
function keyOf(line: string, types: readonly KeyType[]): SigningKey | null {
  const [, name = '', id = '', rest = ''] = /^PRIVATE\+KEY\+([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(line) ?? [];
  const bytes = fromBase64Of(rest, 1 + SEED_BYTES);
  const type = types.find((one) => one === bytes?.[0]);
  if (!isKeyName(name) || bytes === null || type === undefined) return null;
  const key: SigningKey = { name, type, seed: bytes.slice(1) };
  return verifierKeyOf(key).id === id ? key : null;
}

/** Puts a new key into a file of its own, which must not be there. @throws MingqianError `usage` */
export async function writeKeyFile(file: string, key: SigningKey, files: FileSystem): Promise<void> {
  const modes = { mode: SECRET_MODE, folderMode: SECRET_FOLDER_MODE };
  await publish(file, utf8(`${keyLine(key)}\n`), { ...modes, files });
}

/**
 * The keys of a file, or null where there is no such file. No error says any part of what it holds.
 * @param types those that are expected
 * @throws MingqianError `log.key` where it holds anything else; `usage` where others may read it
 */
export async function readKeyFile(
  file: string,
  types: readonly KeyType[],
  files: FileSystem,
): Promise<readonly SigningKey[] | null> {
  const bytes = await readFileUpTo(file, LIMIT, files);
  if (bytes === null) return null;
  const { mode } = await files.stat(file);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
    misuse(
      inBoth(refusedWords, (t) => t.othersRead((mode & 0o777).toString(8))),
      { file },
    );
  const lines = new TextDecoder().decode(bytes).split('\n');
  if (lines.pop() !== '')
    misuse(
      inBoth(refusedWords, (t) => t.lastLine),
      { file },
      'log.key',
    );
  return lines.map((line, i) => {
    const key = keyOf(line, types);
    if (key === null)
      return misuse(
        inBoth(refusedWords, (t) => t.key),
        { file, line: i + 1 },
        'log.key',
      );
    return key;
  });
}

/** What is kept beside a key's file where nothing else is said: the state of the log. */
export function stateBeside(keyFile: string): string {
  return resolve(dirname(keyFile), `${basename(keyFile)}.state`);
}

/**
 * Refuses a place of secrets that is, or may become, published: in this repository, in a folder that is published, or beside `log/`,
 * where a site serves it from. Warns of a Git working tree.
 * @throws MingqianError `usage`
 */
export async function demandPrivate(
  path: string,
  published: readonly string[],
  { files, err, lang }: Pick<Terminal, 'files' | 'err' | 'lang'>,
): Promise<void> {
  for (const folder of [ROOT, ...published])
    if (await mayBeWithin(path, folder, files))
      misuse(
        inBoth(refusedWords, (t) => t.outside(folder)),
        { file: path },
      );
  const tree = await workingTree(path, files);
  if (tree !== null) err(writtenWords[lang].workingTree(path, tree));
}
