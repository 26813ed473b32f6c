/** `selftest` in words. */
import { words } from '../../src/i18n/words.ts';
import type { Tampering } from '../../src/selftest/tampering.ts';

/** What was done, in both languages. */
type Whys = Pick<Tampering, 'why' | 'zh'>;

export const selftestCommandWords = words(
  {
    summary: '把自带的记录用测试知道的每一种办法改坏，核对程序必须说出是哪一项检查',
    help: `在内存里造一份小小的记录和它的公布日志，核对一遍，再用测试知道的每一种办法改动它，说出是哪一项检查抓住的；最后说出每一项检查被见到
抓住过几种。退出码：0 每一种都由对的那一项检查抓住，1 不是这样。`,
    options: {},
    ok: '对  ',
    wrong: '不对',
    untouched: (verdict: string) => `没有改动的记录：${verdict}`,
    line: (mark: string, what: string) => `${mark}  ${what}`,
    tried: (why: string, said: string) => `${why}：${said}`,
    whyOf: ({ zh }: Whys) => zh,
    between: '、',
    unseen: (id: string) => `${id}：没有哪一种改动试到它`,
    seen: (id: string, tamperings: number) => `${id}：见过它抓住其中 ${tamperings} 种`,
    allCaught: (all: number) => `${all} 种改动，每一种都由对的那一项检查抓住了。`,
    missed: (wrong: number, all: number) => `${all} 次里有 ${wrong} 次判得不对：不要相信这个核对程序。`,
  },
  {
    summary:
      'tampers with a built-in record in every way the tests know; the verifier must name the right check',
    help: `Makes a small record and its publication log in memory, verifies them, then tampers with it in each way that the tests know, and says which check
caught it; at the end, how many of them each check of the specification was seen to fail on. Exit status: 0 where every one was caught by the right check, 1 otherwise.`,
    options: {},
    ok: 'ok   ',
    wrong: 'WRONG',
    untouched: (verdict: string) => `the record as it is: ${verdict}`,
    line: (mark: string, what: string) => `${mark}  ${what}`,
    tried: (why: string, said: string) => `${why}: ${said}`,
    whyOf: ({ why }: Whys) => why,
    between: ', ',
    unseen: (id: string) => `${id}: no tampering reaches it`,
    seen: (id: string, tamperings: number) => `${id}: seen to fail on ${tamperings} of them`,
    allCaught: (all: number) => `All ${all} tamperings were caught by the right check.`,
    missed: (wrong: number, all: number) =>
      `${wrong} of ${all} were not judged rightly: do not trust this verifier.`,
  },
);
