/** What may be a person's number, in words and records: it must not be published. */
import { gunzip } from '../../../src/core/gzip.ts';
import type { SiteFault } from '../../../src/publisher/fault.ts';
import { faultWords } from '../../../src/publisher/fault-words.ts';
import { folderRecord } from '../../../src/record/node/folder.ts';
import { nodePlatform } from '../../../src/record/node/platform.ts';
import type { PublishedPool } from '../../../src/record/node/rounds.ts';
import { personalData } from '../../publishing/personal-data.ts';
import { applicationWords } from '../../words/applications.ts';

/** More of one file are not told: whoever mends one sees the others. */
const MOST = 20;
/** A run of characters that could be a number of a person, in half or full width. Shorter ones are none. */
const RUN = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ-]{11,}/g;

/** @param isText whether any words may stand in a line, or a code alone before the first comma */
function inLines(file: string, text: string, isText: boolean): SiteFault[] {
  const faults: SiteFault[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    const values = isText ? (line.match(RUN) ?? []) : [line.slice(0, line.indexOf(','))];
    for (const kind of values.map(personalData)) {
      if (kind === null) continue;
      // The number itself is not told: what this prints may be kept, and passed on.
      faults.push({
        code: 'personal',
        file,
        line: i + 1,
        reason: {
          zh: faultWords.zh.looksLike(applicationWords.zh.personal[kind]),
          en: faultWords.en.looksLike(applicationWords.en.personal[kind]),
        },
      });
      if (faults.length === MOST) return faults;
    }
  }
  return faults;
}

export const personalInText = (file: string, text: string): SiteFault[] => inLines(file, text, true);

/** In the list of a record and its rules. @param file the record's folder, as it is told */
export async function personalInRecord(file: string, pool: PublishedPool): Promise<SiteFault[]> {
  const record = await folderRecord(pool.folder);
  const packed = await record.read('applicants.csv.gz');
  const list =
    (await record.read('applicants.csv')) ??
    (packed && (await gunzip('applicants.csv.gz', packed, nodePlatform.inflateRaw)));
  const rules = await record.read('rules.md');
  const textOf = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array());
  return [
    ...inLines(`${file}/applicants.csv`, textOf(list), false),
    ...inLines(`${file}/rules.md`, textOf(rules), true),
  ];
}
