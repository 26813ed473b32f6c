/** `export` in words. */
import { words } from '../../src/i18n/words.ts';

export const exportCommandWords = words(
  {
    summary: '把核对过的记录写成 Parquet，供数据库查询和核对',
    help: `先做 verify 的检查，有一项不通过就什么也不写。然后把名单写成 applicants.parquet，重算通过的结果写成 result.parquet，
各列与公布的文件逐字相同，名单按编码、结果按名次排列；写出之前先读回来，名单的根必须和承诺书里的一样。不需要另装程序。
--sql 还写出 duckdb.sql：在 DuckDB 里再做 list.form、list.digest、list.root、draw.result 四项检查；承诺书和种子由本程序核对，
写在脚本里。运行脚本要另装 DuckDB（命令行程序 duckdb，或 npm 的 @duckdb/node-api），本程序不会替你装。公布的仍然是 CSV：
承诺书承诺的是它的字节。`,
    options: {
      parquet: '写成 Parquet（目前只有这一种格式）',
      sql: '还写出在 DuckDB 里运行的核对脚本',
      out: '写到哪个文件夹',
    },
    which: '请用 --parquet 说明写成什么格式',
    none: (id: string, detail: string) => `什么也没有写：${id} 没有通过：${detail}`,
    same: (rows: number, root: string) => `读回来 ${rows} 行，根相同：${root}`,
    noResult: '没有写结果：draw.result 没有做，摇号之后再导出。',
    run: (folder: string) =>
      `在 ${folder} 里运行：duckdb -bail < duckdb.sql。需要先装 DuckDB（https://duckdb.org 的命令行程序，1.5 试过）。`,
  },
  {
    summary: 'a verified record as Parquet, for databases to query and to check',
    help: `Makes the checks of verify first, and writes nothing where one fails. Then the list becomes applicants.parquet and a result
that was recomputed result.parquet: every column as it is spelled in the published file, the list by code, the result by rank. Each is
read back before it is written, and the list must give the committed root. Nothing needs to be installed for it. --sql also writes
duckdb.sql, which makes list.form, list.digest, list.root and draw.result again in DuckDB; commitment and seed are checked here and
stand in the script. To run it you install DuckDB yourself (the program duckdb, or @duckdb/node-api of npm): this project does not. What
is published is still the CSV: the commitment is about its bytes.`,
    options: {
      parquet: 'write Parquet (the one format there is)',
      sql: 'also write the script that checks it in DuckDB',
      out: 'the folder to write to',
    },
    which: 'expected --parquet, which says the format',
    none: (id: string, detail: string) => `Nothing was written: ${id} did not pass: ${detail}`,
    same: (rows: number, root: string) => `Read back: ${rows} rows, the same root ${root}`,
    noResult: 'No result was written: draw.result was not made; export again after the draw.',
    run: (folder: string) =>
      `Run it in ${folder}: duckdb -bail < duckdb.sql. It needs DuckDB (the command-line program of https://duckdb.org; tried with 1.5).`,
  },
);
