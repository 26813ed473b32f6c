/** The self-test as the worker runs it. */
import { expect, test } from 'vitest';
import { conclusionOf, firstState, next, type State } from '../../src/panels/selftest/state.ts';
import { type Outcome, type SelftestTalk, selftesting } from '../../src/selftest/session.ts';
import { edit, type Tampering } from '../../src/selftest/tampering.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
import { answering } from '../../src/talk/answering.ts';
import type { Handlers, Reply } from '../../src/talk/talk.ts';
import { noblePlatform } from '../core/platform.ts';

async function talk(handlers: Handlers<SelftestTalk>): Promise<Reply<never>[]> {
  const replies: Reply<never>[] = [];
  const answer = answering<SelftestTalk, never>(
    handlers,
    () => null,
    (reply) => replies.push(structuredClone(reply)),
  );
  await answer({ id: 1, ask: 'run', question: null });
  return replies;
}
const outcomesOf = (replies: readonly Reply<never>[]): Outcome[] =>
  replies.flatMap((reply) => (reply.type === 'progress' ? [reply.step[0] as Outcome] : []));

/** What a page that knows these tamperings makes of the replies. */
function conclude(tamperings: readonly Tampering[], replies: readonly Reply<never>[]) {
  const rows = tamperings.map(({ why, fails }) => ({ name: why, fails }));
  let state: State = next(firstState, { do: 'start' });
  for (const outcome of outcomesOf(replies)) state = next(state, { do: 'tell', run: 1, outcome });
  const last = replies.at(-1);
  if (last?.type === 'answer')
    state = next(state, { do: 'end', run: 1, ...(last.answer as SelftestTalk['run']['answer']) });
  else state = next(state, { do: 'stop', run: 1, reason: 'internal' });
  return conclusionOf(rows, state);
}

test('tells every tampering in the order of the catalogue, each caught by what it says, as data that can be sent', async () => {
  const replies = await talk(selftesting());
  const outcomes = outcomesOf(replies);
  expect(outcomes.map(({ index }) => index)).toEqual(TAMPERINGS.map((_, index) => index));
  expect(outcomes.map(({ failed }) => failed)).toEqual(TAMPERINGS.map(({ fails }) => fails));
  for (const { finding, skipped, failed } of outcomes) {
    expect(finding !== null).toBe(failed.length > 0);
    expect(skipped !== null).toBe(failed.length === 0);
  }
  expect(replies.at(-1)).toMatchObject({ type: 'answer', answer: { untouched: 'verified' } });
  expect(conclude(TAMPERINGS, replies)).toEqual({ kind: 'caught' });
});

const rulesEdited: Tampering = {
  why: 'the rules edited',
  zh: '规则被改动',
  fails: ['rules.digest'],
  tamper: edit('rules.md', (text) => text.replace('Nobody', 'Somebody')),
};

test('a verifier that lets one through is seen', async () => {
  // Every file has the same digest for it.
  const blind = { ...noblePlatform, sha256: async () => noblePlatform.sha256(new Uint8Array(1)) };
  expect(conclude([rulesEdited], await talk(selftesting([rulesEdited], blind)))).toMatchObject({
    kind: 'missed',
  });
  const harmless: Tampering = { ...rulesEdited, tamper: (files) => files };
  expect(conclude([harmless], await talk(selftesting([harmless], noblePlatform)))).toEqual({
    kind: 'missed',
    wrong: 1,
    untouched: false,
  });
});

test('a tampering that changes nothing breaks the run, and is no outcome', async () => {
  const idle: Tampering = { ...rulesEdited, tamper: edit('rules.md', (text) => text) };
  const replies = await talk(selftesting([idle], noblePlatform));
  expect(replies.at(-1)).toMatchObject({ type: 'broken' });
  expect(conclude([idle], replies)).toEqual({ kind: 'none', reason: 'internal' });
});
