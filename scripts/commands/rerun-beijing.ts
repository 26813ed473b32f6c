/** `rerun beijing`: a draw of Beijing's small-car quotas, from the published zip or from its figures alone. */
import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { MingqianError, visible } from '../../src/core/errors.ts';
import { drawPool, seedOf, TIME_OUT } from '../../src/official/beijing/algorithm.ts';
import { knownOfPool } from '../../src/official/beijing/claims.ts';
import { type Comparison, compareWinners } from '../../src/official/beijing/comparison.ts';
import { answerOf, winnersCsv, winnersOf } from '../../src/official/beijing/outcome.ts';
import { type BeijingPool, readPool } from '../../src/official/beijing/pool.ts';
import { type ReadZip, rerunFacts, zipFacts } from '../../src/official/beijing/report.ts';
import { typedCode, typedMd5 } from '../../src/official/beijing/typed.ts';
import { readWinners } from '../../src/official/beijing/winners.ts';
import { OfficialError } from '../../src/official/errors.ts';
import { statOf } from '../../src/record/node/folder.ts';
import { nodeUnpacker } from '../official/node-unpacker.ts';
import type { Arguments } from '../terminal/arguments.ts';
import { movingBar } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { answerWords, comparisonWords, warningWords } from './beijing-words.ts';
import type { Command, ExitStatus } from './command.ts';
import { publishedText } from './published-text.ts';
import { rerunTickets } from './rerun-tickets.ts';

function usage(message: string): never {
  throw new MingqianError('usage', message);
}

async function md5Of(path: string): Promise<string> {
  const hash = createHash('md5');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
}

/** An announced MD5. @throws OfficialError `beijing.md5` */
function announcedMd5(text: string): string {
  const md5 = typedMd5(text);
  if (md5 === null)
    throw new OfficialError('beijing.md5', { expected: '32 hex digits', found: { is: 'nothing' } });
  return md5;
}

async function rerunZip(path: string, args: Arguments, terminal: Terminal): Promise<ExitStatus> {
  if (args.option('tickets') !== undefined || args.option('quota') !== undefined)
    usage('expected a zip, or --tickets and --quota without a zip');
  const seedText = args.required('seed');
  const seed = seedOf(seedText);
  const announced = args.option('md5') === undefined ? null : announcedMd5(args.required('md5'));
  const code = args.option('code') === undefined ? null : typedCode(args.required('code'));
  const compare = args.option('compare');
  const published = compare === undefined ? null : readWinners(await publishedText(compare), compare);
  const json = args.flag('json');

  const found = await statOf(path);
  if (!found?.isFile())
    throw new MingqianError(
      'record.missing',
      `expected a zip, found ${found === null ? 'nothing' : 'no plain file'}`,
      {
        file: path,
      },
    );
  const zip: ReadZip = {
    file: basename(path),
    bytes: found.size,
    md5: await md5Of(path),
    announcedMd5: announced,
  };
  if (announced !== null && zip.md5 !== announced) {
    if (json) terminal.out(JSON.stringify({ system: 'beijing', zip: zipFacts(zip), outcome: 'md5-differs' }));
    terminal.err(
      `MD5 DIFFERS: expected ${announced}, found ${zip.md5}. Nothing was drawn (MD5码与文件不匹配！).`,
    );
    return 1;
  }

  const pool = await poolAt(path, terminal);
  const draw = drawPool(pool, seed);
  const winners = winnersOf(draw, pool.codes);
  const answer = code === null ? undefined : answerOf(code, pool.codes, winners);
  const comparison =
    published === null ? undefined : compareWinners(winners, published, knownOfPool(pool, seedText));
  if (json)
    terminal.out(
      visible(JSON.stringify(rerunFacts({ zip, pool, seed: seedText, draw, answer, comparison }))),
    );
  else {
    tell(pool, zip, terminal);
    if (draw.outcome !== 'time-out') terminal.raw(new TextEncoder().encode(winnersCsv(winners)));
  }
  if (answer !== undefined) terminal.err(answerWords(answer, draw));
  if (draw.outcome === 'time-out') {
    terminal.err(
      `TIME-OUT: after ${draw.drawn} numbers ${draw.picks.length} of ${pool.quota} codes had won; the official program then says ${TIME_OUT} There is no result.`,
    );
    return 1;
  }
  return comparison === undefined ? 0 : compared(comparison, terminal);
}

async function poolAt(path: string, terminal: Terminal): Promise<BeijingPool> {
  const bar = movingBar(terminal);
  try {
    return await readPool(await openAsBlob(path), basename(path), {
      unpacker: nodeUnpacker,
      progress: (done, total) => bar.move('unpacking', done, total),
    });
  } finally {
    bar.done();
  }
}

/** What was read, on standard error: standard output is for the winners. */
function tell(pool: BeijingPool, zip: ReadZip, terminal: Terminal): void {
  terminal.err(
    visible(`${pool.title} (${pool.type} ${pool.period}), ${pool.tickets} tickets, quota ${pool.quota}`),
  );
  terminal.err(
    `MD5 ${zip.md5}: ${zip.announcedMd5 === null ? 'not compared; --md5 compares it with the one announced' : 'as announced'}`,
  );
  for (const warning of pool.warnings) terminal.err(visible(`warning: ${warningWords(warning)}`));
}

function compared(comparison: Comparison, terminal: Terminal): ExitStatus {
  terminal.err(comparisonWords(comparison));
  return comparison.verdict === 'same' ? 0 : comparison.verdict === 'part' ? 2 : 1;
}

export const rerunBeijingCommand: Command = {
  usage:
    '<zip> --seed 123456 [--md5 M] [--code C] [--compare winners.csv] [--json], or --tickets N --quota K --seed S',
  summary: 'Beijing’s small-car quotas: the published zip, or its figures alone',
  help: `Draws as the published Windows program does, from the zip that a pool is published in and the six digits that were announced.
Prints the winners as CSV, rank,ticket,code; what was read and what is to be known about it goes to standard error. With
--tickets and --quota and no zip it prints the tickets in the order drawn, rank,ticket: where codes have several tickets the
published order is this one less the tickets whose codes had won before. Exit status: 0 done, 1 the MD5 or the
published winners differ, or the draw timed out as the official program does, 2 the zip is refused, or only part of the winners was there to compare.`,
  words: [0, 1],
  options: {
    seed: { value: 'digits', help: 'six digits, with the zeros in front' },
    md5: { value: 'hex', help: 'the MD5 announced for the zip; where it differs nothing is drawn' },
    code: { value: '13 digits', help: 'says how this code fared, with all its tickets' },
    compare: { value: 'file', help: 'published winners to compare with: CSV, or text copied from the PDF' },
    tickets: { value: 'number', help: 'without a zip: how many tickets there are' },
    quota: { value: 'number', help: 'without a zip: how many are to win' },
    json: { help: 'print everything as JSON' },
  },
  run(args, terminal) {
    const [path] = args.words;
    if (path !== undefined) return rerunZip(path, args, terminal);
    for (const name of ['md5', 'code']) if (args.option(name) !== undefined) usage(`--${name} needs the zip`);
    return rerunTickets(args, terminal);
  },
};
