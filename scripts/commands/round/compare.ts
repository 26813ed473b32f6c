/** `round compare`: the winners of another draw from the same list, beside a verified record. */
import { basename } from 'node:path';
import { shareOf, usualShares } from '../../../src/chance/ticket-groups.ts';
import { visible } from '../../../src/core/errors.ts';
import { verify } from '../../../src/core/verify.ts';
import { nodePlatform } from '../../../src/record/node/platform.ts';
import { SOFTWARE } from '../../../src/record/software.ts';
import {
  compareWinners,
  type PublishedWinner,
  readWinnerCodes,
  type WinnersCompared,
} from '../../comparing/published-winners.ts';
import { progressBar } from '../../terminal/progress.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { type Command, type ExitStatus, readText } from '../command.ts';
import { recordAt } from '../verify.ts';

/** Codes that are listed one by one. */
const SHOWN = 20;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function tellCodes(what: string, winners: readonly PublishedWinner[], { out }: Terminal): void {
  if (winners.length === 0) return;
  out(`${what}: ${winners.length}`);
  for (const { code, line } of winners.slice(0, SHOWN)) out(visible(`  line ${line}: ${code}`));
  if (winners.length > SHOWN) out(`  and ${winners.length - SHOWN} more`);
}

function tell({ published, quota, unlisted, repeated, groups }: WinnersCompared, terminal: Terminal): void {
  const { out } = terminal;
  out(`winners: ${published}, quota ${quota}`);
  tellCodes('NOT IN THE FROZEN LIST', unlisted, terminal);
  tellCodes('TWICE', repeated, terminal);
  for (const group of groups) {
    const [least, most] = usualShares(group);
    const share = shareOf(group);
    const held = group.from === group.to ? `${group.from}` : `${group.from} to ${group.to}`;
    const is = share < least || share > most ? 'outside' : 'within';
    out(
      `tickets ${held}: ${group.selected} of ${group.applicants} won, ${percent(share)}; by chance ${percent(group.chance)}, ${is} ${percent(least)} to ${percent(most)}`,
    );
  }
}

/** Whether nothing differs that must agree. */
const agrees = ({ published, quota, unlisted, repeated }: WinnersCompared): boolean =>
  unlisted.length === 0 && repeated.length === 0 && published === quota;

export const compareCommand: Command = {
  usage: '<record> <winners.csv>',
  summary: 'the winners of another draw, beside the list of this record',
  help: `For a shadow draw: verifies the record, then compares the winners that the other draw published, codes one a line or in the first
column, with the frozen list. All have to be in it, none twice, and as many as the quota. For a lottery it also tells, of those with
equally many tickets, which share won, and where 19 of 20 such shares lie by chance alone: that decides nothing. Without its seed
the other draw cannot be re-run. Exit status: 0 nothing differs, 1 something does, or the record failed, 2 could not be compared.`,
  words: 2,
  options: {},
  async run(args, terminal): Promise<ExitStatus> {
    const [path = '', file = ''] = args.words;
    const winners = readWinnerCodes(await readText(file), basename(file));
    const { control, done } = progressBar(terminal);
    const { verdict, list, commitment, commitmentHash, checks } = await verify(
      await recordAt(path),
      nodePlatform,
      { software: SOFTWARE, control },
    ).finally(done);
    if (verdict !== 'verified' || list === null || commitment === null) {
      const ids = checks.filter(({ status }) => status !== 'pass').map(({ id }) => id);
      terminal.err(`The record itself is ${verdict}, so nothing was compared: ${ids.join(', ')}.`);
      return verdict === 'failed' ? 1 : 2;
    }
    terminal.out(`The record is verified; commitment ${commitmentHash}.`);
    const compared = compareWinners(list, commitment.quota, winners);
    tell(compared, terminal);
    const same = agrees(compared);
    terminal.out(
      same
        ? 'NOTHING DIFFERS: every winner is in the frozen list, none twice, as many as the quota. Whether they were drawn fairly this cannot tell.'
        : 'SOMETHING DIFFERS: the list, the winners or the quota are not those of the frozen list.',
    );
    return same ? 0 : 1;
  },
};
