/** The commands that run the real draws again without this site, as lines for a shell. */

import { PUBLISHED_DRAWS } from '../../../official/beijing/draws.ts';
import { NOMCOM_DRAWS } from '../../../official/rfc3797/nomcom-draws.ts';
import { AUDIT_DRAWS } from '../../../official/rivest/audit-draws.ts';
import { quoted } from '../commands.ts';
import type { System } from './draws.ts';

export interface DrawCommand {
  readonly id: string;
  readonly command: string;
  /** What must come out, as it was published; `...` stands for what is left out here. */
  readonly published: string;
}

const RERUN = 'npm run -s mingqian -- rerun';
/** The second column of the CSV, without its header. */
const NUMBERS = 'tail -n +2 | cut -d, -f2';

/** The first numbers and the last one. */
const shortened = (numbers: readonly number[]): string =>
  `${numbers.slice(0, 8).join(' ')} ... ${numbers.at(-1)}`;

/** In the order of the list. Where every rank can be compared, Beijing's end in the digest of all of them. */
export const COMMANDS: Readonly<Record<System, readonly DrawCommand[]>> = {
  beijing: PUBLISHED_DRAWS.map(
    ({ id, kind, tickets, quota, seed, firstTickets, sha256OfTicketLines: sha256 }) => {
      const command = `${RERUN} beijing --tickets ${tickets} --quota ${quota} --seed ${seed} | ${NUMBERS}`;
      return kind === 'PersonCommon'
        ? {
            id,
            command: `${command} | head -n ${firstTickets.length}`,
            published: `${firstTickets.join(' ')} ...`,
          }
        : { id, command: `${command} | sha256sum`, published: sha256 };
    },
  ),
  rfc3797: NOMCOM_DRAWS.filter(({ isReal }) => isReal).map(({ id, pool, select, sources, published }) => ({
    id,
    command: `${RERUN} rfc3797 --pool ${pool} --select ${select} ${sources.map((source) => `--source ${quoted(source)}`).join(' ')}`,
    published: published.join(' '),
  })),
  rivest: AUDIT_DRAWS.map(({ id, seed, total, count, ballots }) => ({
    id,
    command: `${RERUN} rivest --seed ${seed} --total ${total} --count ${count} | ${NUMBERS} | sort -nu`,
    published: shortened(ballots),
  })),
};

/** Commands as a text that a shell takes whole: the draw and what must come out are comments. */
export function script(commands: readonly DrawCommand[]): string {
  return commands.map(({ id, command, published }) => `# ${id}\n${command}\n# -> ${published}\n`).join('\n');
}
