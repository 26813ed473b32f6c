/** Zips made for a test. */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** @param password encrypts every file */
export async function zipOf(files: Files, password?: string): Promise<Blob> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await writer.add(name, new Uint8ArrayReader(bytes), password === undefined ? {} : { password });
  }
  return new Blob([(await writer.close()) as BlobPart]);
}

export const HEAD_NAME = 'bjPersonCommonNumberPeriod201602.csv';
export const DATA_NAME = 'bjPersonCommonApplyNumber201602_0001.csv';

/** A head file. */
export const headText = (tickets: string | number, quota: string | number) =>
  `PERSONCOMMON\r\n201602\r\n合成数据\r\n2016-04-26 10:00:00\r\n2016-04-25 18:00:00\r\n${tickets}\r\n${quota}\r\n`;

export const codeText = (n: number) => String(1_000_000_000_000 + n);
/** Rows of a data file, each with a code of its own. */
export const rowsText = (count: number) =>
  Array.from({ length: count }, (_, i) => `${i + 1},${codeText(i)}\r\n`).join('');
