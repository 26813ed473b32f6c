/** `round compare`: the winners of another draw from the same list, beside a verified record. */
import { basename } from 'node:path';
import { shareOf, usualShares } from '../../../src/chance/ticket-groups.ts';
import { visible } from '../../../src/core/errors.ts';
import { verify } from '../../../src/core/verify.ts';
import { sealWords } from '../../../src/i18n/seals.ts';
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
import { type CompareWords, compareCommandWords } from '../../words/round.ts';
import { command, type ExitStatus, readText } from '../command.ts';
import { recordAt } from '../verify.ts';

/** Codes that are listed one by one. */
const SHOWN = 20;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function tellCodes(
  what: (found: number) => string,
  winners: readonly PublishedWinner[],
  { out }: Terminal,
  t: CompareWords,
): void {
  if (winners.length === 0) return;
  out(what(winners.length));
  for (const { code, line } of winners.slice(0, SHOWN)) out(visible(t.line(line, code)));
  if (winners.length > SHOWN) out(t.more(winners.length - SHOWN));
}

function tell(compared: WinnersCompared, terminal: Terminal): void {
  const { published, quota, unlisted, repeated, groups } = compared;
  const t = compareCommandWords[terminal.lang];
  terminal.out(t.figures(published, quota));
  tellCodes(t.unlisted, unlisted, terminal, t);
  tellCodes(t.repeated, repeated, terminal, t);
  for (const group of groups) {
    const { from, to, selected, applicants, chance } = group;
    const [least, most] = usualShares(group);
    const share = shareOf(group);
    terminal.out(
      t.group({
        held: t.range(from, to),
        selected,
        applicants,
        share: percent(share),
        chance: percent(chance),
        least: percent(least),
        most: percent(most),
        isWithin: share >= least && share <= most,
      }),
    );
  }
}

/** Whether nothing differs that must agree. */
const agrees = ({ published, quota, unlisted, repeated }: WinnersCompared): boolean =>
  unlisted.length === 0 && repeated.length === 0 && published === quota;

export const compareCommand = command({
  usage: '<record> <winners.csv>',
  says: compareCommandWords,
  words: 2,
  options: {},
  async run(args, terminal): Promise<ExitStatus> {
    const [path = '', file = ''] = args.words;
    const t = compareCommandWords[terminal.lang];
    const winners = readWinnerCodes(await readText(file), basename(file));
    const { control, done } = progressBar(terminal);
    const { verdict, list, commitment, commitmentHash, checks } = await verify(
      await recordAt(path),
      nodePlatform,
      { software: SOFTWARE, control, holdList: true },
    ).finally(done);
    if (verdict !== 'verified' || list === null || commitment === null) {
      const ids = checks.filter(({ status }) => status !== 'pass').map(({ id }) => id);
      terminal.err(t.unverified(sealWords[terminal.lang][verdict], ids.join(t.between)));
      return verdict === 'failed' ? 1 : 2;
    }
    terminal.out(t.verified(commitmentHash ?? ''));
    const compared = compareWinners(list, commitment.quota, winners);
    tell(compared, terminal);
    const same = agrees(compared);
    terminal.out(same ? t.same : t.differs);
    return same ? 0 : 1;
  },
});
