/** `log init`: a log's key, its state and its folder. */
import { MingqianError } from '../../../src/core/errors.ts';
import { isKeyName, LOG_KEY, type SigningKey, verifierKeyOf, writeKey } from '../../../src/core/log/keys.ts';
import { beginJournal, journalOrigin } from '../../log/journal.ts';
import { readKeyFile, writeKeyFile } from '../../log/key-files.ts';
import { publishedCheckpoint } from '../../log/log-files.ts';
import { logKey, secretPlaces } from '../../log/setting.ts';
import type { Command } from '../command.ts';

export const initCommand: Command = {
  usage: '<folder> --origin <name> --keys <file>',
  summary: 'a new log: its key, its memory and its line for a policy',
  help: `Makes the log's secret key and its memory, and prints the line that names it in a trust policy. The key is written for its owner
alone, outside this repository and everything that is published; the memory stands beside it and holds every document in its
order and every tree that was signed. Keep copies of the key, and never go on from an old copy of the memory: a log that signs two
histories has ended. Run again, it says the same line and changes nothing.`,
  words: 1,
  options: {
    origin: { value: 'name', help: "the log's name, for example draw.example.org/log" },
    keys: { value: 'file', help: 'where its secret key is written' },
    state: { value: 'folder', help: "the log's memory (the key's file with .state behind it)" },
  },
  async run(args, terminal) {
    const { files, err, out } = terminal;
    const [log = ''] = args.words;
    const origin = args.required('origin');
    if (!isKeyName(origin))
      throw new MingqianError(
        'usage',
        `--origin: expected 1 to 255 visible ASCII characters without +, found ${JSON.stringify(origin)}`,
      );
    const { keys, state } = await secretPlaces(args, log, [], terminal);
    const there = (await readKeyFile(keys, [LOG_KEY], files)) === null ? null : await logKey(keys, terminal);
    if (there !== null && there.name !== origin)
      throw new MingqianError('usage', `has the key of ${there.name}, not of ${origin}`, { file: keys });
    const begun = await journalOrigin(state, files);
    if (there === null && begun !== null)
      throw new MingqianError('usage', `is the memory of ${begun}, whose key is not in ${keys}`, {
        file: state,
      });
    if (begun === null && (await publishedCheckpoint(log, files)) !== null)
      throw new MingqianError(
        'usage',
        'has a log already, whose memory is elsewhere: a new log needs a new folder',
        {
          file: log,
        },
      );
    const key: SigningKey = there ?? { name: origin, type: LOG_KEY, seed: terminal.secret() };
    if (there === null) await writeKeyFile(keys, key, files);
    await beginJournal(state, origin, files);
    err(`The secret key is in ${keys}, the memory in ${state}: keep both, publish neither.`);
    out(`log ${writeKey(verifierKeyOf(key))}`);
    return 0;
  },
};
