import type { SelftestWords } from './selftest.zh.ts';

/** The page on which a reader runs the self-test. */
export const selftestWords: SelftestWords = {
  title: 'Self-test: does it catch what it should?',
  summary:
    'In your own browser a small public record is spoilt in one way after the other, and you see which check says so each time.',
  what: 'What will be done',
  whatText: (tamperings) =>
    `The program makes a public record in your browser: a list of 300 rows, four kinds of source, and a publication log that three witnesses cosign. Once it has verified, the record is tampered with in ${tamperings} ways, and checked from the beginning after each. Which check has to say so was written down beforehand; one more, one fewer or another does not count as caught.`,
  cost: 'The program is fetched when you start; nothing else is downloaded, and nothing is sent. It takes some ten seconds on an ordinary computer, longer on a phone.',
  withoutScript:
    'The self-test runs in your browser and needs JavaScript. Without it, run this on your own computer:',
  start: 'Start the self-test',
  again: 'Test again',
  running: (done, all) => `${done} of ${all} tried`,
  progress: 'Progress of the self-test',
  cancel: 'Stop',
  outcome: 'Outcome of the self-test',
  caughtAll: (all) => `All ${all} tamperings were caught by the right check.`,
  caughtReason:
    'The record as it was verified. The program that checked is the one of the page that re-runs a draw.',
  missed: 'Some tampering was not judged rightly: do not trust the verifier here.',
  missedReason: (wrong, all) =>
    `Of ${all} tamperings, ${wrong} did not come out as they should; they are marked below.`,
  untouchedWrong: 'The record as it was should have verified, and did not.',
  noOutcome: 'No outcome',
  stopped: 'The self-test was not finished, so nothing follows from it.',
  reasons: {
    cancelled: 'You stopped it.',
    internal:
      'The program stopped in your browser, perhaps for lack of memory. Try again, or use another computer.',
    unloaded: 'The program could not be fetched. Please reload this page and try again.',
    short: 'Some tamperings were not reached.',
  },
  list: 'The tamperings',
  listNote: 'Behind each stands the check that said so, and what it saw.',
  checks: 'What each check rests on',
  notYet: 'not tried yet',
  caught: 'caught',
  wrong: 'not judged rightly',
  by: 'said by',
  none: 'no check failed',
  incomplete: 'The verdict is incomplete: a check could not be made.',
  expected: 'should have been said by',
  between: ', ',
  seen: 'What the check saw',
  believe: 'What it shows, and what not',
  believes: [
    'It shows that the verifier in your browser does not say “verified” to everything, and that the right check speaks.',
    'It does not show that this page can be trusted: a page that lies can act this out too. To do without this site, run the command below on your own computer, or use a verifier that you got from elsewhere.',
    'The three checks of the publication log are made with a log and a trust policy of the self-test’s own. For a real record they take a trust policy that you yourself have settled on.',
  ],
  threats: 'Who could do what, and what shows it',
  cheat: 'Try to cheat yourself',
};
