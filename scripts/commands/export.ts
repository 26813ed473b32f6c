/** `export`: a verified record as Parquet, and with the queries that check it elsewhere. */
import { join } from 'node:path';
import { concat, toHex } from '../../src/core/bytes.ts';
import type { Control } from '../../src/core/control.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { digest } from '../../src/core/findings.ts';
import { LIST_HEADER, type List, parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { RESULT_HEADER } from '../../src/core/result.ts';
import { type Verification, verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { duckDbScript } from '../../src/sql/duckdb.ts';
import { givenOf } from '../../src/sql/given.ts';
import { listParquet, type Origin, resultParquet } from '../exporting/parquet.ts';
import { readBack } from '../exporting/read-back.ts';
import { publish } from '../publishing/published-files.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { progressBar } from '../terminal/progress.ts';
import { exportCommandWords } from '../words/export.ts';
import { writtenWords } from '../words/files.ts';
import { command } from './command.ts';
import { recordAt, seenBy } from './verify.ts';

const LIST = 'applicants.parquet';
const RESULT = 'result.parquet';
const SCRIPT = 'duckdb.sql';

/** The head of the script, in one language: what is published does not depend on the terminal. */
const SCRIPT_HEAD = `-- Written by mingqian export --parquet --sql. Run it in the folder of the Parquet files: duckdb -bail < duckdb.sql
-- It makes four of the checks of section 6: list.form, list.digest, list.root, draw.result. Commitment and seed were checked by
-- mingqian and stand in the table given; the log was not looked at. Whether the record is verified, the program verify says.
`;

/** What is exported rests on these: the others may be skipped, before the draw, but none may fail. */
const NEEDED = ['commitment.form', 'list.form', 'list.digest', 'list.root'];

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return concat(...all);
}

/** @throws MingqianError `check.differs` where what was written is not what was read: this program is wrong, or a library */
function demandSame(file: string, kind: 'file' | 'root', expected: string, found: string): void {
  if (found !== expected)
    throw new MingqianError(
      'check.differs',
      `read back, expected ${expected}, found ${found}`,
      { file },
      { expected: digest(kind, expected), found: digest(kind, found) },
    );
}

/** The list as Parquet, read back to the same bytes and the same root. */
async function exportedList(list: List, root: string, origin: Origin, control: Control): Promise<Uint8Array> {
  const parquet = listParquet(list, origin);
  const bytes = await joined(readBack(parquet, LIST_HEADER[list.method]));
  const again = await parseList(LIST, bytes, list.method, control);
  demandSame(LIST, 'root', root, toHex(treeRoot(await listTree(again, nodePlatform.sha256, control))));
  return parquet;
}

/** The result as Parquet, read back to the same bytes; null where result.csv was not recomputed. */
async function exportedResult(
  { checks, list, selection }: Verification,
  published: Uint8Array | null,
  origin: Origin,
): Promise<Uint8Array | null> {
  const passed = checks.some(({ id, status }) => id === 'draw.result' && status === 'pass');
  if (!passed || list === null || selection === null || published === null) return null;
  const parquet = resultParquet(list, selection, origin);
  const bytes = await joined(readBack(parquet, RESULT_HEADER[list.method]));
  const hex = async (of: Uint8Array) => toHex(await nodePlatform.sha256(of));
  demandSame(RESULT, 'file', await hex(published), await hex(bytes));
  return parquet;
}

export const exportCommand = command({
  usage: '<folder or .zip> --parquet [--sql] --out <folder>',
  says: exportCommandWords,
  words: 1,
  options: { parquet: {}, sql: {}, out: { value: 'folder' } },
  async run(args, terminal) {
    const [path = ''] = args.words;
    const out = args.required('out');
    if (!args.flag('parquet')) misuse(inBoth(exportCommandWords, (t) => t.which));
    const { lang } = terminal;
    const t = exportCommandWords[lang];
    const record = await recordAt(path);
    const { control, done } = progressBar(terminal);
    const verification = await verify(record, nodePlatform, {
      software: SOFTWARE,
      control,
      holdList: true,
    }).finally(done);
    const { checks, commitment, commitmentHash, list } = verification;
    const bad =
      checks.find(({ status }) => status === 'fail') ??
      checks.find(({ id, status }) => NEEDED.includes(id) && status !== 'pass');
    if (bad !== undefined || commitment === null || list === null) {
      terminal.err(t.none(bad?.id ?? '', bad === undefined ? '' : seenBy(bad, lang)));
      return bad?.status === 'fail' ? 1 : 2;
    }
    const { root } = commitment.list;
    const origin: Origin = {
      protocol: commitment.protocol,
      round: commitment.round,
      pool: commitment.pool,
      method: commitment.method,
      commitment: commitmentHash ?? '',
      'list.sha256': commitment.list.sha256,
      'list.root': root,
    };
    const listBytes = await exportedList(list, root, origin, control);
    const resultBytes = await exportedResult(verification, await record.read('result.csv'), origin);
    const given = await givenOf(record, nodePlatform.sha256);
    const files: [name: string, bytes: Uint8Array][] = [[LIST, listBytes]];
    if (resultBytes !== null) files.push([RESULT, resultBytes]);
    if (args.flag('sql') && given !== null) {
      const script = duckDbScript(given, {
        list: { kind: 'parquet', path: LIST },
        result: resultBytes === null ? null : { kind: 'parquet', path: RESULT },
      });
      const last = 'SELECT id, status, detail FROM checks ORDER BY place;\n';
      files.push([SCRIPT, new TextEncoder().encode(`${SCRIPT_HEAD}${script}\n${last}`)]);
    }
    for (const [name, bytes] of files) {
      const file = join(out, name);
      const left = (temporary: string) => terminal.err(writtenWords[lang].left(temporary));
      const written = await publish(file, bytes, { files: terminal.files, left });
      terminal.err(writtenWords[lang].written(file, written));
    }
    terminal.out(t.same(list.rows, root));
    if (resultBytes === null) terminal.out(t.noResult);
    if (args.flag('sql')) terminal.out(t.run(out));
    return 0;
  },
});
