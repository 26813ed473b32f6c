/** `rerun rivest`: a sample by Rivest's sampler, as election audits choose ballots. */
import { readManifest, totalOf } from '../../src/official/rivest/batch-manifest.ts';
import {
  type Draw,
  drawOf,
  sampleCsvHead,
  sampleCsvRow,
  sampleJson,
} from '../../src/official/rivest/report.ts';
import { words } from '../../src/official/rivest/sampler.ts';
import { integer } from '../terminal/arguments.ts';
import { rivestCommandWords } from '../words/rerun/rivest.ts';
import { command, readText } from './command.ts';

/** Rows handed to the terminal at once. */
const ROWS = 4096;

export const rerunRivestCommand = command({
  usage: '--seed S --count K [--total N] [--distinct] [--manifest file.csv] [--json]',
  says: rivestCommandWords,
  words: 0,
  options: {
    seed: { value: 'text' },
    total: { value: 'number' },
    count: { value: 'number' },
    distinct: {},
    manifest: { value: 'file' },
    json: {},
  },
  async run(args, terminal) {
    const seed = args.required('seed');
    const count = integer('count', args.required('count'));
    const said = args.option('total');
    const given = said === undefined ? null : integer('total', said);
    const path = args.option('manifest');
    const manifest = path === undefined ? null : readManifest(await readText(path), path);
    const total = totalOf(given, manifest);
    const sample = { seed, total, count, isDistinct: args.flag('distinct') };
    if (args.flag('json')) {
      const draws: Draw[] = [];
      const passedOver: number[] = [];
      for (const word of words(sample))
        if (word.isTaken) draws.push(drawOf(draws.length + 1, word, manifest));
        else passedOver.push(word.counter);
      terminal.out(sampleJson(sample, manifest, draws, passedOver));
      return 0;
    }
    let [draw, rows]: [number, string[]] = [0, []];
    for (const { number, isTaken } of words(sample)) {
      if (!isTaken) continue;
      // Not before the first word: until then the sample might be refused.
      if (draw === 0) rows.push(sampleCsvHead(manifest));
      draw++;
      rows.push(sampleCsvRow(draw, number, manifest));
      if (rows.length >= ROWS) terminal.out(rows.splice(0).join('\n'));
    }
    if (rows.length > 0) terminal.out(rows.join('\n'));
    return 0;
  },
});
