/** The records of a build: whole, verified, and the same bytes in the site. */
import { readFile } from 'node:fs/promises';
import type { Lang } from '../../src/i18n/lang.ts';
import { knownZone } from '../../src/publisher/zone.ts';
import { publishedFiles } from '../../src/record/node/rounds.ts';
import { type Judged, type JudgedLog, judgeRounds } from '../../src/site/judged.ts';
import { LOG_SIGNER } from '../sample/parties.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { saidFinding } from '../terminal/said-error.ts';
import { type BuildWords, buildWords } from '../words/site-build.ts';

const refuse = (say: (t: BuildWords) => string): never =>
  misuse(inBoth(buildWords, say), {}, 'check.differs');

/** What a record lacks beside what it has: the pages would speak of it, and link to it (spec, section 1). */
export function missingIn(names: readonly string[]): string[] {
  const has = (name: string) => names.includes(name);
  const before = ['rules.md', ...(has('applicants.csv.gz') ? [] : ['applicants.csv'])];
  const after = has('result.csv') || has('result.json') ? ['seed.json', 'result.csv', 'result.json'] : [];
  return [...before, ...after].filter((name) => !has(name));
}

/**
 * Refuses the demonstration's log beside other records: whoever knows its keys, which everybody can compute, could go on with it.
 * @throws Misuse `check.differs`, naming the records
 */
export function demandOwnLog({ log }: { readonly log: Pick<JudgedLog, 'origin' | 'lacks'> | null }): void {
  if (log !== null && log.origin === LOG_SIGNER.name && log.lacks.length > 0)
    refuse((t) => t.demonstrationLog(log.lacks));
}

/** Reads and verifies every published record. @throws Misuse `check.differs` where one fails; one that is not drawn yet is said to be so */
export async function judgeRecords(
  folders: { readonly rounds: string; readonly log: string; readonly zone: string },
  log: (line: string) => void,
  lang: Lang = 'en',
): Promise<Judged> {
  const judged = await judgeRounds(folders.rounds, folders.log, knownZone(folders.zone));
  demandOwnLog(judged);
  for (const { place, voided, result, files } of judged.rounds.flatMap(({ pools }) => pools)) {
    const missing = missingIn(files.map(({ name }) => name));
    if (missing.length > 0) refuse((t) => t.notWhole(place, missing));
    const verification = judged.examined[place]?.verification;
    if (verification === undefined) throw new Error(`the record ${place} was not verified`);
    const failed = verification.checks.filter(({ status }) => status === 'fail');
    if (failed.length > 0)
      misuse(
        {
          zh: [
            buildWords.zh.fails(place),
            ...failed.map(
              (check) => `  ${check.id}：${check.status === 'fail' ? saidFinding(check.finding, 'zh') : ''}`,
            ),
          ].join('\n'),
          en: [buildWords.en.fails(place), ...failed.map(({ id, detail }) => `  ${id}: ${detail}`)].join(
            '\n',
          ),
        },
        {},
        'check.differs',
      );
    const t = buildWords[lang];
    const state = voided !== null ? t.voided : result === null ? t.notDrawn : '';
    log(t.judged(place, verification.verdict, state));
  }
  return judged;
}

/** Refuses a site in which a record is not, byte for byte, the one that was verified. @throws Misuse `check.differs`, naming the files */
export async function demandSameRecords(manifest: string, { rounds }: Judged): Promise<void> {
  const verified = rounds.flatMap(({ pools }) =>
    pools.flatMap((pool) => publishedFiles(pool).map(({ name, sha256 }) => `${sha256}  ${pool.path}${name}`)),
  );
  const published = (await readFile(manifest, 'utf8'))
    .split('\n')
    .filter((line) => /^[0-9a-f]{64} {2}rounds\/[^/]+\/[^/]+\/(?!.*\.html$)/.test(line));
  const [wanted, found] = [new Set(verified), new Set(published)];
  const other = [
    ...published.filter((line) => !wanted.has(line)),
    ...verified.filter((line) => !found.has(line)),
  ];
  if (other.length > 0) refuse((t) => [t.changed, ...other].join('\n'));
}
