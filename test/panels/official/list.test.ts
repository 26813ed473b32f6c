/** The list of real draws: each agrees as it was published, and with nothing else. */
import { describe, expect, test } from 'vitest';
import { PUBLISHED_DRAWS, type PublishedDraw } from '../../../src/official/beijing/draws.ts';
import { NOMCOM_2012, RFC_EXAMPLE } from '../../../src/official/rfc3797/nomcom-draws.ts';
import { AUDIT_DRAWS, type AuditDraw } from '../../../src/official/rivest/audit-draws.ts';
import { COMMANDS, script } from '../../../src/panels/official/list/commands.ts';
import { REAL_DRAWS, SYSTEMS } from '../../../src/panels/official/list/draws.ts';
import { client } from '../../../src/rerun/client.ts';
import {
  type RealDrawsTalk,
  realDraws,
  rerunAudit,
  rerunBeijing,
  rerunNomcom,
} from '../../../src/rerun/real-draws.ts';
import { officialWorker } from '../../talk/local-worker.ts';

const differs = { kind: 'differs' };
const beijing = (id: string) => PUBLISHED_DRAWS.find((draw) => draw.id === id) as PublishedDraw;

const worker = client<RealDrawsTalk>(() => officialWorker(realDraws));

test.each(REAL_DRAWS)('$id agrees', async ({ id, name, drawn }) => {
  const outcome = await worker.ask('rerun', { id });
  if (name.system === 'beijing' && name.kind === 'PersonCommon')
    expect(outcome).toMatchObject({ kind: 'ends', first: 10, last: 3 });
  else if (name.system === 'rivest') expect(outcome).toMatchObject({ kind: 'every' });
  else expect(outcome).toEqual({ kind: 'every', compared: drawn });
});

describe('what was not published so differs', () => {
  const unit = beijing('201401-unit-common');
  const person = beijing('201401-person-common');
  const audit = AUDIT_DRAWS[0] as AuditDraw;
  test.each<[string, PublishedDraw]>([
    ['another seed', { ...unit, seed: '730672' }],
    ['one more ticket', { ...unit, tickets: unit.tickets + 1 }],
    ['one more winner', { ...unit, quota: unit.quota + 1 }],
    ['another digest', { ...unit, sha256OfTicketLines: '0'.repeat(64) }],
    ['individuals: another seed', { ...person, seed: '026499' }],
    ['individuals: the first two exchanged', { ...person, firstTickets: exchanged(person.firstTickets) }],
    ['individuals: the last two exchanged', { ...person, lastTickets: exchanged(person.lastTickets) }],
  ])('%s', async (_, draw) => {
    expect(await rerunBeijing(draw)).toEqual(differs);
  });
  test('a selection in another order, with another source, or of nobody', () => {
    expect(rerunNomcom({ ...NOMCOM_2012, published: exchanged(NOMCOM_2012.published) })).toEqual(differs);
    expect(rerunNomcom({ ...NOMCOM_2012, sources: NOMCOM_2012.sources.slice(1) })).toEqual(differs);
    expect(rerunNomcom({ ...NOMCOM_2012, published: [] })).toEqual(differs);
  });
  test('a ballot too many, and one too few', () => {
    expect(rerunAudit({ ...audit, ballots: [...audit.ballots, audit.total] })).toEqual(differs);
    expect(rerunAudit({ ...audit, ballots: audit.ballots.slice(0, -1) })).toEqual(differs);
  });
});

test('the example of the RFC is no real draw', async () => {
  await expect(worker.ask('rerun', { id: RFC_EXAMPLE.id })).rejects.toMatchObject({ code: 'internal' });
  expect(REAL_DRAWS.map(({ id }) => id)).not.toContain(RFC_EXAMPLE.id);
});

test('every draw has its command, with what must come out as a comment', () => {
  expect(SYSTEMS.flatMap((system) => COMMANDS[system].map(({ id }) => id))).toEqual(
    REAL_DRAWS.map(({ id }) => id),
  );
  expect(script(COMMANDS.rfc3797)).toContain(
    '# nomcom-2012\nnpm run -s mingqian -- rerun rfc3797 --pool 134 --select 12 ' +
      "--source '17 20 22 35 38 48 36' --source 90193202 --source 55598744 --source '11 17 21 48 50 9 10'\n" +
      '# -> 90 25 92 126 24 31 122 96 81 132 2 41\n',
  );
});

/** The first two of a list in each other's place. */
function exchanged([first = 0, second = 0, ...rest]: readonly number[]): number[] {
  return [second, first, ...rest];
}
