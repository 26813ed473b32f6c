/** A deployed site beside one's own build of it, file by file. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../site-folder.ts';
import { siteManifest } from '../site-manifest.ts';
import { type InBoth, inBoth, misuse } from '../terminal/misuse.ts';
import { type CompareWords, compareWords } from '../words/verify-site.ts';
import { type HostNote, hostNotes, type Sent } from './hosting.ts';
import type { OtherSite, SeenFile } from './other-site.ts';

export interface Difference {
  readonly name: string;
  readonly kind: 'missing' | 'different' | 'additional' | 'unknown';
  /** What was expected and what was found, in words. */
  readonly detail: InBoth;
}

export interface Comparison {
  readonly files: number;
  readonly differences: readonly Difference[];
  /** Whether the deployed site said which files it has. */
  readonly isListed: boolean;
  /** What its host should do otherwise, beside the files themselves. Nothing of the comparison follows from it. */
  readonly host: readonly HostNote[];
}

/** Files that are asked for at a time. */
const AT_A_TIME = 4;

const both = (say: (t: CompareWords) => string): InBoth => inBoth(compareWords, say);

/** The commit that a page of a site says it was built from, or null. */
export function commitIn(page: string): string | null {
  return /<code data-commit="([0-9a-f]{40}(?:[0-9a-f]{24})?)"/.exec(page)?.[1] ?? null;
}

/** The policy that stands in a page of one's own build, or null. */
async function policyOf(path: string): Promise<string | null> {
  if (!path.endsWith('.html')) return null;
  const page = await readFile(path, 'utf8');
  return /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(page)?.[1] ?? null;
}

/** What is wrong with a file, or null where it is one's own byte for byte. */
function differenceOf(name: string, sha256: string, seen: SeenFile): Difference | null {
  switch (seen.kind) {
    case 'there':
      return seen.sha256 === sha256
        ? null
        : { name, kind: 'different', detail: both((t) => t.digests(sha256, seen.sha256)) };
    case 'longer':
      return {
        name,
        kind: 'different',
        detail: both((t) => t.longer(sha256, seen.than)),
      };
    case 'elsewhere':
      return { name, kind: 'different', detail: both((t) => t.elsewhere(seen.url)) };
    case 'absent':
      return { name, kind: 'missing', detail: both((t) => t.noFile(sha256)) };
    case 'unknown':
      return { name, kind: 'unknown', detail: seen.reason };
  }
}

/**
 * Compares a site with the built one in `own`. Every file there is read anew: what its list of files says is not taken for it.
 * @throws MingqianError `usage` where `own` is no built site, or its list of files is not true of it
 */
export async function compareSites(
  own: string,
  other: OtherSite,
  onFile: (done: number, total: number) => void = () => {},
): Promise<Comparison> {
  const list = await readFile(join(own, MANIFEST)).catch(() => null);
  if (list === null)
    return misuse(
      both((t) => t.notBuilt(MANIFEST)),
      { file: own },
    );
  const text = await siteManifest(own);
  if (text !== list.toString('utf8'))
    misuse(
      both((t) => t.notTrue(MANIFEST)),
      { file: own },
    );
  const expected = [
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => ({ sha256: line.slice(0, 64), name: line.slice(66) })),
    { sha256: createHash('sha256').update(list).digest('hex'), name: MANIFEST },
  ];
  const differences = new Map<string, Difference>();
  const sent: Sent[] = [];
  const waiting = [...expected];
  let done = 0;
  const compareNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, sha256 } = next;
      const { size } = await stat(join(own, name));
      const seen = await other.file(name, size);
      const found = differenceOf(name, sha256, seen);
      if (seen.kind === 'there' && seen.headers !== undefined)
        sent.push({ name, size: seen.size, headers: seen.headers, policy: await policyOf(join(own, name)) });
      if (found !== null) differences.set(name, found);
      done += 1;
      onFile(done, expected.length);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, compareNext));
  const names = await other.names();
  const missing = expected.find(({ name }) => name === '404.html');
  const folder = expected.find(({ name }) => /^[^/]+\/index\.html$/.test(name))?.name.split('/')[0];
  const elsewhere =
    missing === undefined || folder === undefined ? null : await other.elsewhere(missing.sha256, folder);
  const known = new Set(expected.map(({ name }) => name));
  return {
    files: expected.length,
    isListed: names !== null,
    host: hostNotes(sent, elsewhere),
    differences: [
      ...expected.flatMap(({ name }) => differences.get(name) ?? []),
      ...(names ?? [])
        .filter((name) => !known.has(name))
        .map((name) => ({ name, kind: 'additional' as const, detail: both((t) => t.additional) })),
    ],
  };
}

/** A comparison as JSON has it: its words in English, whoever asks. */
export function asJson({ files, isListed, host, differences }: Comparison) {
  return {
    files,
    isListed,
    host: host.map((one) => ({ ...one, expected: one.expected.en, found: one.found.en })),
    differences: differences.map((one) => ({ ...one, detail: one.detail.en })),
  };
}
