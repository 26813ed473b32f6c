/** `export`: a verified record as Parquet, and with the queries that check it elsewhere. */
import { join } from 'node:path';
import { utf8 } from '../../src/core/bytes.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { duckDbScript } from '../../src/sql/duckdb.ts';
import { givenOf } from '../../src/sql/given.ts';
import { exportedList, exportedResult, LIST, RESULT } from '../exporting/exported.ts';
import type { Origin } from '../exporting/parquet.ts';
import { type Content, publish } from '../publishing/published-files.ts';
import { Scratch } from '../publishing/scratch.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { progressBar } from '../terminal/progress.ts';
import { exportCommandWords } from '../words/export.ts';
import { writtenWords } from '../words/files.ts';
import { command } from './command.ts';
import { recordAt, seenBy } from './verify.ts';

const SCRIPT = 'duckdb.sql';

/** The head of the script, in one language: what is published does not depend on the terminal. */
const SCRIPT_HEAD = `-- Written by mingqian export --parquet --sql. Run it in the folder of the Parquet files: duckdb -bail < duckdb.sql
-- It makes four of the checks of section 6: list.form, list.digest, list.root, draw.result. Commitment and seed were checked by
-- mingqian and stand in the table given; the log was not looked at. Whether the record is verified, the program verify says.
`;

/** What is exported rests on these: the others may be skipped, before the draw, but none may fail. */
const NEEDED = ['commitment.form', 'list.form', 'list.digest', 'list.root'];

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
    }).finally(done);
    const { checks, commitment, commitmentHash } = verification;
    const bad =
      checks.find(({ status }) => status === 'fail') ??
      checks.find(({ id, status }) => NEEDED.includes(id) && status !== 'pass');
    if (bad !== undefined || commitment === null) {
      terminal.err(t.none(bad?.id ?? '', bad === undefined ? '' : seenBy(bad, lang)));
      return bad?.status === 'fail' ? 1 : 2;
    }
    const { rows, root } = commitment.list;
    const origin: Origin = {
      protocol: commitment.protocol,
      round: commitment.round,
      pool: commitment.pool,
      method: commitment.method,
      commitment: commitmentHash ?? '',
      'list.sha256': commitment.list.sha256,
      'list.root': root,
    };
    const scratch = new Scratch(out, terminal.files);
    const publishExported = async () => {
      const list = await exportedList(record, commitment, origin, scratch, control).finally(done);
      const result = await exportedResult(verification, await record.read('result.csv'), origin, scratch);
      const given = await givenOf(record, nodePlatform.sha256);
      const files: [name: string, content: Content][] = [[LIST, { path: list }]];
      if (result !== null) files.push([RESULT, { path: result }]);
      if (args.flag('sql') && given !== null) {
        const script = duckDbScript(given, {
          list: { kind: 'parquet', path: LIST },
          result: result === null ? null : { kind: 'parquet', path: RESULT },
        });
        const last = 'SELECT id, status, detail FROM checks ORDER BY place;\n';
        files.push([SCRIPT, utf8(`${SCRIPT_HEAD}${script}\n${last}`)]);
      }
      for (const [name, content] of files) {
        const file = join(out, name);
        const left = (temporary: string) => terminal.err(writtenWords[lang].left(temporary));
        const written = await publish(file, content, { files: terminal.files, left });
        terminal.err(writtenWords[lang].written(file, written));
      }
      return { hasResult: result !== null };
    };
    const { hasResult } = await publishExported().finally(async () => {
      const left = await scratch.end();
      if (left !== null) terminal.err(writtenWords[lang].useless(left));
    });
    terminal.out(t.same(rows, root));
    if (!hasResult) terminal.out(t.noResult);
    if (args.flag('sql')) terminal.out(t.run(out));
    return 0;
  },
});
