/** Where inputs are: the vectors and fixtures that a target begins with, the corpus of the repository, and what runs kept. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';

const below = (...parts: readonly string[]): string => join(ROOT, ...parts);

/** A file of the project. */
export const bytesAt = (path: string): Uint8Array => new Uint8Array(readFileSync(below(path)));
export const jsonAt = (path: string): unknown => JSON.parse(readFileSync(below(path), 'utf8'));

/** The files in a folder of the project whose names fit. @param most bytes of one, at most */
export function filesIn(folder: string, fits = /./, most = Number.POSITIVE_INFINITY): Uint8Array[] {
  return readdirSync(below(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && fits.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => new Uint8Array(readFileSync(path)))
    .filter((bytes) => bytes.length <= most);
}

/** Inputs that are kept in the repository: seeds, and whatever was ever found. */
const CORPUS = 'test/fuzz/corpus';
/** What runs on this machine kept. */
const KEPT = '.cache/fuzz';

const nameOf = (input: Uint8Array): string => createHash('sha256').update(input).digest('hex').slice(0, 16);

const inputsIn = (folder: string): Uint8Array[] => (existsSync(below(folder)) ? filesIn(folder) : []);

export const corpusOf = (target: string): Uint8Array[] => inputsIn(`${CORPUS}/${target}`);
export const keptOf = (target: string): Uint8Array[] => inputsIn(`${KEPT}/${target}`);

function write(folder: string, input: Uint8Array, before = ''): string {
  mkdirSync(below(folder), { recursive: true });
  const path = `${folder}/${before}${nameOf(input)}`;
  writeFileSync(below(path), input);
  return path;
}

/** Adds a finding to the corpus of the repository. @returns where it lies */
export const writeFound = (target: string, input: Uint8Array): string =>
  write(`${CORPUS}/${target}`, input, 'found-');
/** Adds an input to the corpus of the repository. */
export const writeSeed = (target: string, input: Uint8Array): string => write(`${CORPUS}/${target}`, input);
export const writeKept = (target: string, input: Uint8Array): string => write(`${KEPT}/${target}`, input);
