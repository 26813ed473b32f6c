/** `log init`: a log's key, its state and its folder. */
import { isKeyName, LOG_KEY, type SigningKey, verifierKeyOf, writeKey } from '../../../src/core/log/keys.ts';
import { beginJournal, journalOrigin } from '../../log/journal.ts';
import { readKeyFile, writeKeyFile } from '../../log/key-files.ts';
import { publishedCheckpoint } from '../../log/log-files.ts';
import { logKey, secretPlaces } from '../../log/setting.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { initCommandWords } from '../../words/log/init.ts';
import { command } from '../command.ts';

export const initCommand = command({
  usage: '<folder> --origin <name> --keys <file>',
  says: initCommandWords,
  words: 1,
  options: {
    origin: { value: 'name' },
    keys: { value: 'file' },
    state: { value: 'folder' },
  },
  async run(args, terminal) {
    const { files, err, out } = terminal;
    const [log = ''] = args.words;
    const origin = args.required('origin');
    if (!isKeyName(origin)) misuse(inBoth(initCommandWords, (t) => t.origin(JSON.stringify(origin))));
    const { keys, state } = await secretPlaces(args, log, [], terminal);
    const there = (await readKeyFile(keys, [LOG_KEY], files)) === null ? null : await logKey(keys, terminal);
    if (there !== null && there.name !== origin)
      misuse(
        inBoth(initCommandWords, (t) => t.otherKey(there.name, origin)),
        { file: keys },
      );
    const begun = await journalOrigin(state, files);
    if (there === null && begun !== null)
      misuse(
        inBoth(initCommandWords, (t) => t.otherState(begun, keys)),
        { file: state },
      );
    if (begun === null && (await publishedCheckpoint(log, files)) !== null)
      misuse(
        inBoth(initCommandWords, (t) => t.there),
        { file: log },
      );
    const key: SigningKey = there ?? { name: origin, type: LOG_KEY, seed: terminal.secret() };
    if (there === null) await writeKeyFile(keys, key, files);
    await beginJournal(state, origin, files);
    err(initCommandWords[terminal.lang].kept(keys, state));
    out(`log ${writeKey(verifierKeyOf(key))}`);
    return 0;
  },
});
