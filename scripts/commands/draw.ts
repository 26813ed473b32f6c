/** `draw`: result.csv and result.json from the frozen list and the revealed seed. */
import { join } from 'node:path';
import type { ResultFiles } from '../../src/core/draw-record.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { drawRecord } from '../publishing/draw.ts';
import { publish } from '../publishing/published-files.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import { progressBar } from '../terminal/progress.ts';
import type { Command } from './command.ts';

export const drawCommand: Command = {
  usage: '<folder>',
  summary: 'result.csv and result.json',
  help: `Checks the list, the commitment and the seed first; draws nothing where a check does not pass. The same record always
gives the same result, on every machine.`,
  words: 1,
  options: {},
  async run(args, terminal) {
    const [folder = ''] = args.words;
    await tellTemporary([folder], terminal);
    const { control, done } = progressBar(terminal);
    let drawn: ResultFiles;
    try {
      drawn = await drawRecord(await folderRecord(folder), control).finally(done);
    } catch (error) {
      if (!(error instanceof MingqianError) || !['check.differs', 'draw.endless'].includes(error.code))
        throw error;
      terminal.err(error.message);
      return 1;
    }
    const { resultCsv, resultJson } = drawn;
    const means = {
      files: terminal.files,
      left: (path: string) => terminal.err(`${path} could not be removed.`),
    };
    for (const [name, bytes] of [
      ['result.csv', resultCsv],
      ['result.json', resultJson],
    ] as const) {
      const written = await publish(join(folder, name), bytes, means);
      terminal.err(`${join(folder, name)}: ${written === 'same' ? 'stands already, the same' : 'written'}`);
    }
    return 0;
  },
};
