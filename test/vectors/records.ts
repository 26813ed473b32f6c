/** The shared records and corruptions, as bytes, in Node and in a browser alike. */
import type { RecordFile, RecordSource } from '../../src/core/record.ts';
import corruptionCases from './corruptions.json';

const raw = import.meta.glob<string>('./records/*/*', { query: '?raw', import: 'default', eager: true });

export type Files = Partial<Record<string, string>>;

/** Each record's files by name. */
export const records: Record<string, Files> = {};
for (const [path, text] of Object.entries(raw)) {
  const [, , name = '', file = ''] = path.split('/');
  const files = records[name] ?? {};
  files[file] = text;
  records[name] = files;
}

export interface Corruption {
  readonly why: string;
  readonly record: string;
  readonly files: Record<string, string | null>;
  readonly verdict: string;
  readonly statuses: Record<string, string>;
}
export const corruptions = corruptionCases as readonly Corruption[];

/** The files of a record with a corruption applied. */
export function corrupted({ record, files }: Corruption): Record<string, string | null> {
  return { ...(records[record] as Record<string, string>), ...files };
}

/** A record source over texts. */
export function textRecord(files: Readonly<Record<string, string | null | undefined>>): RecordSource {
  const encoder = new TextEncoder();
  return {
    read: async (name: RecordFile) => {
      const text = files[name];
      return text === null || text === undefined ? null : encoder.encode(text);
    },
  };
}
