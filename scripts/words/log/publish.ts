/** `log publish` in words. */
import { words } from '../../../src/i18n/words.ts';
import { earlyWords } from '../promise.ts';

export const publishCommandWords = words(
  {
    summary: '把记录的文书记进日志，请见证方联署，写出证明',
    help: `把记录的 commitment.json、seed.json、result.json（有哪个记哪个，日志里已有的不再记）记进日志，给新的检查点签名，请信任
策略里的见证方联署；达到法定数，就连同每一条的证明一起公布，承诺书自己的证明写进记录，叫 commitment.tlog-proof。封存以后运行一次，
摇号以后再运行一次。

什么时候都可以再运行，在任何一刻中断以后也一样：它从停下的地方接着做，绝不签出两段历史，公布过的原样不动。同一期、同一个池的第二
份承诺书，第二份种子或结果，摇号时间已过的承诺书，摇号时间以前的种子或结果，都会拒绝。退出码：0 公布了，1 证明晚于摇号，2 没有公布。`,
    options: earlyWords.zh.options,
    tooLate: (drawAt: string, now: string) =>
      `摇号时间是 ${drawAt}，现在是 ${now}，日志里没有这份承诺书：没有见证方能说它在摇号以前就在。请另起一个期号，重新来一期`,
    noProof: (index: number) => `应当有第 ${index} 条的证明，没有`,
    entry: (name: string, index: number) => `${name}：日志第 ${index} 条`,
    late: (drawAt: string) =>
      `按这份信任策略，它的联署在 ${drawAt} 摇号以前没有达到法定数：用这份策略的读者看到的 log.witnessed 是不通过，而证明一经写出就不再改。`,
  },
  {
    summary: "a record's documents into the log, witnessed, with their proofs",
    help: `Appends the record's commitment.json, seed.json and result.json, those that are there and that the log does not have, signs
the log's new checkpoint, asks the policy's witnesses to cosign it, and once they are a quorum publishes it with a proof of every
entry; the commitment's own proof goes into the record as commitment.tlog-proof. Run it when the list is frozen, and after the draw.

It can be run again at any time, and after it was ended at any moment: it goes on where it was, never signs two histories, and
leaves what was published as it is. It refuses a second commitment of a round and pool, a second seed or result, a commitment
whose draw is past, and a seed or result before the draw.
Exit status: 0 published, 1 the proof is too late for the draw, 2 not published.`,
    options: earlyWords.en.options,
    tooLate: (drawAt: string, now: string) =>
      `the draw was at ${drawAt}, now it is ${now}, and the log does not have this commitment: no witness could say that it was there before. Hold another draw, under a name of its own`,
    noProof: (index: number) => `expected the proof of entry ${index}, found none`,
    entry: (name: string, index: number) => `${name}: entry ${index}`,
    late: (drawAt: string) =>
      `By this policy its cosignatures are not those of a quorum before the draw at ${drawAt}: for readers with this policy log.witnessed fails, and a proof never changes.`,
  },
);
