/** What readers of other people's draws refused. */
import { OfficialError } from '../../../src/official/errors.ts';
import { type Came, demand, demandShowable } from '../target.ts';

/** What one of these readers refused. @throws what is no OfficialError of these systems; Broken where its message is not fit to be shown */
export const refusedBy =
  (...systems: readonly string[]) =>
  (error: unknown): Came => {
    if (!(error instanceof OfficialError)) throw error;
    const { code, facts } = error;
    demand(
      systems.some((system) => code.startsWith(system)),
      () => `the code ${code}`,
    );
    demandShowable(error.message);
    structuredClone(facts);
    const expected =
      typeof facts.expected === 'string' ? facts.expected.slice(0, 20) : JSON.stringify(facts.expected);
    return [code, facts.found?.is ?? '-', expected?.replace(/[0-9]+/g, '#')].join(' ');
  };
