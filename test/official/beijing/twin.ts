/**
 * What the Windows program does with an unpacked pool, written down again step by step from its classes as they were rebuilt
 * in public, with strings and whole files, sharing nothing with src/official.
 */

/** Files by name, as they lie in the folder. */
export type Folder = ReadonlyMap<string, Uint8Array>;

export type Imported =
  | { readonly error: string }
  | { readonly count: number; readonly quota: number; readonly bytes: Uint8Array };

/** A reader of lines: null at the end. */
function reader(bytes: Uint8Array): () => string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let at = 0;
  return () => {
    if (at >= text.length) return null;
    let line = '';
    while (at < text.length) {
      const char = text[at++];
      if (char === '\n') return line;
      if (char === '\r') {
        if (text[at] === '\n') at++;
        return line;
      }
      line += char;
    }
    return line;
  };
}

class Thrown extends Error {}
const fail = (message: string): never => {
  throw new Thrown(message);
};

function toInt32(text: string | null): number {
  if (text === null) return 0;
  // .NET passes over zero characters at the end.
  const trimmed = text.replace(/\0+$/, '').replace(/^[\t\n\v\f\r ]+|[\t\n\v\f\r ]+$/g, '');
  if (!/^[+-]?\d+$/.test(trimmed)) return fail('format');
  const value = Number(trimmed);
  if (Math.abs(value) > 2_200_000_000 || value > 2147483647 || value < -2147483648) return fail('range');
  return value;
}

/** @returns the official message without what the runtime adds, where it fails */
export function importTwin(folder: Folder, kind: string, period: string): Imported {
  try {
    const head = reader(folder.get(`bj${kind}NumberPeriod${period}.csv`) ?? fail('文件不存在！'));
    if (head() !== kind.toUpperCase()) fail('前后分期类型不一致！');
    if (head() !== period) fail('前后分期编号数据不一致！');
    head();
    head();
    head();
    const countLine = head();
    let count = 0;
    if (countLine !== '') {
      count = toInt32(countLine);
      if (count <= 0) fail('申请编码数据总数应该大于零！');
    }
    const quotaLine = head();
    const quota = quotaLine === '' ? 0 : toInt32(quotaLine);
    if (count === 0) fail('没有效申请编码数据，请先导入！');
    const bytes = new Uint8Array(count * 13);
    const files = Math.ceil(count / 100_000);
    for (let i = 1; i <= files; i++) {
      const file = folder.get(`bj${kind}ApplyNumber${period}_${String(10_000 + i).slice(1)}.csv`);
      const read = reader(file ?? fail('不存在！'));
      let row = (i - 1) * 100_000;
      const lines = i < files ? 100_000 : count - (i - 1) * 100_000;
      for (let n = 0; n < lines; n++) {
        const line = read();
        if (line === '') continue;
        if (line === null) return fail('null');
        const code = line.split(',').filter((field) => field !== '')[1];
        if (code === undefined) return fail('bounds');
        if (!/^\p{Nd}{13}$/u.test(code)) return fail('申请编码应该是13位数字！');
        const encoded = Buffer.from(code, 'utf8');
        if (row * 13 + encoded.length > bytes.length) return fail('not long enough');
        bytes.set(encoded, row * 13);
        row++;
      }
    }
    return { count, quota, bytes };
  } catch (error) {
    if (error instanceof Thrown) return { error: error.message };
    throw error;
  }
}

/** The generator once more, with the arithmetic of BigInt. */
function* random(seed: number): Generator<bigint> {
  const M = 2147483647n;
  const s: bigint[] = Array(56).fill(0n);
  let mj = 161803398n - BigInt(seed);
  s[55] = mj;
  let mk = 1n;
  for (let i = 1; i < 55; i++) {
    const ii = (21 * i) % 55;
    s[ii] = mk;
    mk = mj - mk;
    if (mk < 0n) mk += M;
    mj = s[ii] as bigint;
  }
  for (let k = 1; k < 5; k++)
    for (let i = 1; i < 56; i++) {
      s[i] = (s[i] as bigint) - (s[1 + ((i + 30) % 55)] as bigint);
      if ((s[i] as bigint) < 0n) s[i] = (s[i] as bigint) + M;
    }
  let [next, nextp] = [0, 21];
  for (;;) {
    next = next === 55 ? 1 : next + 1;
    nextp = nextp === 55 ? 1 : nextp + 1;
    let value = (s[next] as bigint) - (s[nextp] as bigint);
    if (value < 0n) value += M;
    s[next] = value;
    yield value;
  }
}

/** Rows from 0 in the order picked, and whether the program ends in its time-out. */
export function drawTwin(
  bytes: Uint8Array,
  quota: number,
  seed: number,
): { readonly picks: readonly number[]; readonly isTimeOut: boolean } {
  const count = bytes.length / 13;
  if (quota >= count) return { picks: Array.from({ length: count }, (_, i) => i), isTimeOut: false };
  const picks: number[] = [];
  if (quota <= 0) return { picks, isTimeOut: false };
  const won: string[] = [];
  const numbers = random(seed);
  for (let n = 0; n < count * 10; n++) {
    const sample = Number(numbers.next().value as bigint) * (1.0 / 2147483647);
    const row = Math.floor(sample * count);
    const code = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(row * 13, row * 13 + 13));
    if (!won.includes(code)) {
      picks.push(row);
      won.push(code);
    }
    if (picks.length === quota) return { picks, isTimeOut: false };
  }
  return { picks, isTimeOut: true };
}
