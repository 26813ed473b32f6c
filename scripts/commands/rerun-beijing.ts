/** `rerun beijing`: a draw of Beijing's small-car quotas, from the published zip or from its figures alone. */
import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { visible } from '../../src/core/errors.ts';
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
import { inBoth, misuse } from '../terminal/misuse.ts';
import { movingBar } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { beijingCommandWords } from '../words/rerun/beijing.ts';
import { answerWords, comparisonWords, warningWords } from './beijing-words.ts';
import { command, type ExitStatus } from './command.ts';
import { publishedText } from './published-text.ts';
import { rerunTickets } from './rerun-tickets.ts';

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
    misuse(inBoth(beijingCommandWords, (words) => words.zipOrFigures));
  const seedText = args.required('seed');
  const seed = seedOf(seedText);
  const announced = args.option('md5') === undefined ? null : announcedMd5(args.required('md5'));
  const code = args.option('code') === undefined ? null : typedCode(args.required('code'));
  const compare = args.option('compare');
  const published = compare === undefined ? null : readWinners(await publishedText(compare), compare);
  const json = args.flag('json');
  const t = beijingCommandWords[terminal.lang];

  const found = await statOf(path);
  if (!found?.isFile())
    misuse(
      inBoth(beijingCommandWords, (words) => words.noZip(found !== null)),
      { file: path },
      'record.missing',
    );
  const zip: ReadZip = {
    file: basename(path),
    bytes: found.size,
    md5: await md5Of(path),
    announcedMd5: announced,
  };
  if (announced !== null && zip.md5 !== announced) {
    if (json) terminal.out(JSON.stringify({ system: 'beijing', zip: zipFacts(zip), outcome: 'md5-differs' }));
    terminal.err(t.md5Differs(announced, zip.md5));
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
  if (answer !== undefined) terminal.err(answerWords(answer, draw, t));
  if (draw.outcome === 'time-out') {
    terminal.err(t.timeOut(draw.drawn, draw.picks.length, pool.quota, TIME_OUT));
    return 1;
  }
  return comparison === undefined ? 0 : compared(comparison, terminal);
}

async function poolAt(path: string, terminal: Terminal): Promise<BeijingPool> {
  const bar = movingBar(terminal);
  try {
    return await readPool(await openAsBlob(path), basename(path), {
      unpacker: nodeUnpacker,
      progress: (done, total) => bar.move(beijingCommandWords[terminal.lang].unpacking, done, total),
    });
  } finally {
    bar.done();
  }
}

/** What was read, on standard error: standard output is for the winners. */
function tell(pool: BeijingPool, zip: ReadZip, { lang, err }: Terminal): void {
  const t = beijingCommandWords[lang];
  err(visible(t.pool(pool.title, pool.type, pool.period, pool.tickets, pool.quota)));
  err(t.md5(zip.md5, zip.announcedMd5 !== null));
  for (const warning of pool.warnings) err(visible(t.warning(warningWords(warning, t))));
}

function compared(comparison: Comparison, terminal: Terminal): ExitStatus {
  terminal.err(comparisonWords(comparison, beijingCommandWords[terminal.lang]));
  return comparison.verdict === 'same' ? 0 : comparison.verdict === 'part' ? 2 : 1;
}

export const rerunBeijingCommand = command({
  usage:
    '<zip> --seed 123456 [--md5 M] [--code C] [--compare winners.csv] [--json], or --tickets N --quota K --seed S',
  says: beijingCommandWords,
  words: [0, 1],
  options: {
    seed: { value: 'digits' },
    md5: { value: 'hex' },
    code: { value: '13 digits' },
    compare: { value: 'file' },
    tickets: { value: 'number' },
    quota: { value: 'number' },
    json: {},
  },
  run(args, terminal) {
    const [path] = args.words;
    if (path !== undefined) return rerunZip(path, args, terminal);
    for (const name of ['md5', 'code'])
      if (args.option(name) !== undefined) misuse(inBoth(beijingCommandWords, (t) => t.needsZip(name)));
    return rerunTickets(args, terminal);
  },
});
