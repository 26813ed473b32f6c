/** That a journey fails where the page does not say what it must: with a page that says one thing, whatever is done. */
import { expect, test } from 'vitest';
import type { Tab } from './driver.ts';
import { find, findFileInput, findWords, hasAxe, shownText } from './in-page.ts';
import { visitorIn } from './visitor.ts';
import { wrongRecord } from './wrong-record.journey.ts';

/** A page that shows these words, and where every way to find an element finds this many. */
function page(shown: string, elements: number): Tab {
  const answers = new Map<unknown, unknown>([
    [hasAxe, true],
    [find, elements],
    [findFileInput, 1],
    [findWords, 1],
    [shownText, shown],
  ]);
  return {
    open: async () => {},
    run: async <A, R>(inPage: (argument: A) => R) => answers.get(inPage) as R,
    load: async () => {},
    press: async () => {},
    type: async () => {},
    close: async () => {},
  };
}
const visitor = (shown: string, elements = 1) => visitorIn(page(shown, elements), 'http://site.invalid/', 0);

test('words that are not shown are waited for, and told with what is shown instead', async () => {
  await expect(visitor('something else').reads('verified')).rejects.toThrow(
    'expected the words “verified”; the page shows: something else',
  );
  await visitor('it is verified').reads('verified');
});

test('words that must not be shown are refused', async () => {
  await expect(visitor('it is verified').lacks('verified')).rejects.toThrow(
    'expected not to read “verified”',
  );
  await visitor('it is not so').lacks('verified');
});

test('an element that is not there, or is there twice, is not pressed', async () => {
  await expect(visitor('', 0).press('button', 'Start')).rejects.toThrow('expected the button “Start”');
  await expect(visitor('', 2).press('button', 'Start')).rejects.toThrow(
    'expected one button “Start”, found 2',
  );
});

test('a page that calls a wrong record verified, or names no check, does not pass', async () => {
  const site = { stop: async () => {} };
  await expect(wrongRecord.run(visitor('重摇出来的结果，和公布的一字不差。'), site)).rejects.toThrow(
    'the page shows',
  );
  await expect(wrongRecord.run(visitor('重摇出来的结果，和公布的不一样。'), site)).rejects.toThrow('不通过');
});
