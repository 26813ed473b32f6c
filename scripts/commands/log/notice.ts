/** `log notice`: a notice into the log, which may void a commitment. */
import { MingqianError } from '../../../src/core/errors.ts';
import { journalEntries } from '../../log/append.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { digest } from '../../terminal/arguments.ts';
import type { Command } from '../command.ts';
import { appendNotice, loggedCommitment, wasSeenBefore } from './append-notice.ts';

export const noticeCommand: Command = {
  usage: '--log <folder> --keys <file> --text <words> (--voids <hash> | --round <name> --pool <name>)',
  summary: 'a notice, which may void a commitment',
  help: `Appends a notice and publishes the log. With --voids it says that the commitment with this hash is void; its round and pool
are the commitment's. Voided before its draw, by the witnesses' clocks, it may be replaced by another commitment of the same
round and pool; voided later it is never replaced, and the round drawn instead has a name of its own. The same notice is
appended once, however often this is run. Exit status: 0 published, 1 it came too late for a replacement, 2 not published.`,
  words: 0,
  options: {
    text: { value: 'words', help: 'what is said: 1 to 2000 characters' },
    voids: { value: 'hash', help: 'the commitment that is void' },
    round: { value: 'name', help: 'the round that the notice is about, where it voids nothing' },
    pool: { value: 'name', help: 'the pool' },
    ...PUBLISHER_OPTIONS,
  },
  async run(args, terminal) {
    const text = args.required('text');
    const hash = args.option('voids');
    const voids = hash === undefined ? null : digest('voids', hash);
    const publisher = await publisherOf(args, [], terminal);
    const voided = voids === null ? undefined : loggedCommitment(await journalEntries(publisher), voids);
    if (voids !== null && voided === undefined)
      throw new MingqianError('usage', `--voids: the log has no commitment ${voids}`);
    const [round, pool] = [voided?.document.round, voided?.document.pool];
    for (const [name, own] of [
      ['round', round],
      ['pool', pool],
    ] as const)
      if (own !== undefined && (args.option(name) ?? own) !== own)
        throw new MingqianError(
          'usage',
          `--${name}: the commitment is of ${own}, found ${args.option(name)}`,
        );
    const said = {
      round: round ?? args.required('round'),
      pool: pool ?? args.required('pool'),
      voids,
      text,
    };
    const notice = await appendNotice(said, publisher, terminal);
    if (notice.status !== 0 || voided === undefined) return notice.status;
    const { drawAt } = voided.document;
    if (await wasSeenBefore(drawAt, notice, publisher)) return 0;
    terminal.err(
      `It is void, but no quorum saw this before its draw at ${drawAt}: nothing replaces it under this round and pool.`,
    );
    return 1;
  },
};
