/**
 * `npm run -s release [-- <folder>]`: what a release is made of, in one folder: the verifier in one file, verify.py, the package,
 * the bill of materials, a notice for a publication log, the digests of all of them, and notes that name them. From one commit they are the same bytes.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { messageOf } from '../src/core/errors.ts';
import { VERIFIER_NOTICE } from '../src/record/verifier-notice.ts';
import { buildPackage, packPackage } from './package.ts';
import { sbomOf } from './releasing/sbom.ts';
import { NOTICE_FILE, verifierNotice } from './releasing/verifier-notice.ts';
import { ROOT } from './root.ts';
import { commitWord, type SourceCommit, sourceCommit } from './source-commit.ts';
import { buildStandalone, STANDALONE } from './standalone.ts';

/** Names in a release, beside the package. */
const SBOM = 'mingqian.cdx.json';
const SUMS = 'SHA256SUMS';
const NOTES = 'RELEASE.md';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The release notes. @param files digests by name */
export function releaseNotes(commit: SourceCommit, files: ReadonlyMap<string, string>): string {
  const rows = [...files].map(([name, sha256]) => `| \`${name}\` | \`${sha256}\` |`);
  return `# ${manifest.name} ${manifest.version}

Source commit \`${commitWord(commit)}\`.

| file | SHA-256 |
| --- | --- |
${rows.join('\n')}

\`${STANDALONE}\` is the verifier in one file: save it, compare its digest with this one, and open it without a network.
\`verify.py\` is the second, independent verifier, for Python 3.9 or newer.

\`${NOTICE_FILE}\` is a notice with that digest for a publication log (round \`${VERIFIER_NOTICE.round}\`, pool \`${VERIFIER_NOTICE.pool}\`). A release puts it into
no log; whoever keeps one does, and builds the site again, whose page of downloads then names the entry:
\`npm run -s mingqian -- log notice --log <folder> --keys <file> --document ${NOTICE_FILE}\`. The demonstration's log, whose keys anyone can
compute, gets it from each build of the site.

To see that these files are what the sources give, check out the commit, run \`npm ci\` and \`npm run -s release\`, and compare
\`${SUMS}\`. To compare a site that was built from them: \`npm run -s mingqian -- verify-site <address>\`.
`;
}

/** Writes a release into an empty folder, or one that is a release. @throws Error where the folder holds something else */
export async function writeRelease(out: string, commit: SourceCommit): Promise<ReadonlyMap<string, string>> {
  const there = await readdir(out).catch((): string[] => []);
  if (there.length > 0 && !there.includes(SUMS))
    throw new Error(`${out}: expected an empty folder, or a release, found ${there.slice(0, 3).join(', ')}`);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, STANDALONE), await buildStandalone(commitWord(commit)));
  await copyFile(join(ROOT, 'public/verify.py'), join(out, 'verify.py'));
  await writeFile(join(out, SBOM), sbomOf(commit));
  packPackage(await buildPackage(), out);
  await writeFile(
    join(out, NOTICE_FILE),
    verifierNotice(commitWord(commit), digestOf(await readFile(join(out, STANDALONE))), commit.seconds),
  );
  const files = new Map<string, string>();
  for (const name of (await readdir(out)).sort()) files.set(name, digestOf(await readFile(join(out, name))));
  await writeFile(join(out, NOTES), releaseNotes(commit, files));
  await writeFile(join(out, SUMS), [...files].map(([name, sha256]) => `${sha256}  ${name}\n`).join(''));
  return files;
}

if (import.meta.main) {
  const [out = join(ROOT, '.cache/release')] = process.argv.slice(2);
  const commit = sourceCommit();
  try {
    if (commit === null)
      throw new Error('expected a checkout of a commit, found none: a release names its source');
    if (commit.isChanged)
      throw new Error(
        'files here differ from the commit, and nobody could build the same; commit them first',
      );
    for (const [name, sha256] of await writeRelease(out, commit)) console.log(`${sha256}  ${name}`);
    console.error(`${out}: written`);
  } catch (error) {
    console.error(`release: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}
