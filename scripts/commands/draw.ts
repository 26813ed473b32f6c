/** `draw`: result.csv and result.json from the frozen list and the revealed seed. */
import { join } from 'node:path';
import type { ResultFiles } from '../../src/core/draw-record.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { drawRecord } from '../publishing/draw.ts';
import { publish } from '../publishing/published-files.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import { progressBar } from '../terminal/progress.ts';
import { errorLines } from '../terminal/said-error.ts';
import { drawCommandWords } from '../words/draw.ts';
import { writtenWords } from '../words/files.ts';
import { command } from './command.ts';

export const drawCommand = command({
  usage: '<folder>',
  says: drawCommandWords,
  words: 1,
  options: {},
  async run(args, terminal) {
    const [folder = ''] = args.words;
    await tellTemporary([folder], terminal);
    const t = writtenWords[terminal.lang];
    const { control, done } = progressBar(terminal);
    let drawn: ResultFiles;
    try {
      drawn = await drawRecord(await folderRecord(folder), control).finally(done);
    } catch (error) {
      if (!(error instanceof MingqianError) || !['check.differs', 'draw.endless'].includes(error.code))
        throw error;
      for (const line of errorLines(error, terminal.lang)) terminal.err(line);
      return 1;
    }
    const { resultCsv, resultJson } = drawn;
    const means = {
      files: terminal.files,
      left: (path: string) => terminal.err(t.left(path)),
    };
    for (const [name, bytes] of [
      ['result.csv', resultCsv],
      ['result.json', resultJson],
    ] as const) {
      const written = await publish(join(folder, name), bytes, means);
      terminal.err(t.written(join(folder, name), written));
    }
    return 0;
  },
});
