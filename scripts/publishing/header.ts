/** The first line of the publisher's applications: the protocol's columns, or words that say which column is to be what. */
import { fromUtf8 } from '../../src/core/bytes.ts';
import { LIST_HEADER, type Method } from '../../src/core/list.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { type ApplicationWords, applicationWords } from '../words/applications.ts';
import { masked } from './personal-data.ts';

/** What the protocol's columns are called elsewhere. They are named in errors, and never taken for the columns. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  code: ['申请编码', '申请编号', '申请码', '编码', '编号', 'application code', 'id'],
  tickets: [
    '摇号基数序号',
    '摇号基数序号数',
    '基数序号',
    '基数序号数',
    '基数',
    '摇号基数',
    '序号数',
    '号码数',
    'ticket',
  ],
  points: ['积分', '总积分', '家庭总积分', '家庭积分', '分数', '得分', 'score', 'point'],
  since: ['时间', '申请时间', '登记时间', '注册时间', '排队时间', '最早注册时间', '提交时间', 'time', 'date'],
};

/** The protocol's name of a column that is called so elsewhere. */
export function protocolName(column: string): string | undefined {
  const plain = column
    .normalize('NFKC')
    .replace(/[\s"'_-]/g, '')
    .toLowerCase();
  return Object.keys(CALLED).find(
    (name) => name === plain || CALLED[name]?.some((other) => other.replaceAll(' ', '') === plain),
  );
}

/** Enough of a text to find it by. */
function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What is to be done with columns, so that they become the protocol's; a column that is left as it is is not named. */
function advice(columns: readonly string[], known: readonly string[], t: ApplicationWords): string[] {
  const names = columns.map((column) => (known.includes(column) ? column : protocolName(column)));
  const told = columns.flatMap((column, i) => {
    const name = names[i];
    if (known.includes(column)) return [];
    const called = JSON.stringify(clipped(masked(column)));
    return name !== undefined && known.includes(name)
      ? [t.rename(i + 1, called, name)]
      : [t.leaveOut(i + 1, called)];
  });
  const kept = names.filter((name) => name !== undefined && known.includes(name));
  const missing = known.filter((name) => !kept.includes(name));
  if (missing.length > 0) told.push(t.noColumn(missing));
  else if (kept.join() !== known.join()) told.push(t.order(known.join()));
  return told;
}

/** The line as text. Spreadsheets of Chinese systems write GB 18030, which is read to name its columns alone. */
function textOf(line: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  const text = fromUtf8(line);
  return text === null
    ? { text: new TextDecoder('gb18030').decode(line), isUtf8: false }
    : { text, isUtf8: true };
}

/** What a line shows of how its file was saved, which the eye does not see in it. */
function saved(text: string, t: ApplicationWords): string[] {
  const told: string[] = [];
  if (text.startsWith('\uFEFF')) told.push(t.mark);
  if (/^[^\r]*\r$/.test(text)) told.push(t.crlf);
  else if (text.includes('\r')) told.push(t.cr);
  return told;
}

/** Whether bytes are UTF-16: by their mark, or by the zeros that every ASCII letter has in it. */
function isUtf16(line: Uint8Array): boolean {
  const [first = 0, second = 0] = line;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || line.includes(0);
}

/**
 * Refuses a first line that is not the method's header, saying of each column what it is to be.
 * @param line the line without its LF
 * @throws MingqianError `list.header`; `list.personal` where a column is none of the protocol's
 */
export function checkHeader(file: string, line: Uint8Array, method: Method): void {
  const expected = LIST_HEADER[method];
  const { text, isUtf8 } = textOf(line);
  if (text === expected) return;
  const instead = isUtf16(line) ? 'utf16' : text === '' ? 'nothing' : null;
  if (instead !== null)
    misuse(
      inBoth(applicationWords, (t) => t.header(JSON.stringify(expected), t[instead])),
      { file, line: 1 },
      'list.header',
    );
  const known = expected.split(',');
  const [plain = ''] = text.replace(/^\uFEFF/, '').split('\r');
  const columns = plain.split(/[,\uff0c;\t]/);
  const isStrange = columns.some((column) => protocolName(column) === undefined);
  const found = JSON.stringify(masked(text).slice(0, 200));
  misuse(
    inBoth(applicationWords, (t) => {
      const told = [...saved(text, t), ...advice(columns, known, t)].slice(0, 12);
      return [t.header(JSON.stringify(expected), found), ...told, ...(isUtf8 ? [] : [t.notUtf8])].join(
        t.between,
      );
    }),
    { file, line: 1 },
    isStrange ? 'list.personal' : 'list.header',
  );
}
