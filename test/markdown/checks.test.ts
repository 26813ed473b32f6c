/** The table of section 6: made from the catalogue, in the very words of the specification. */
import { expect, test } from 'vitest';
import { checksTable } from '../../src/markdown/checks.ts';

const ZH = `| 检查 | 依赖于 | 何时成立 |
| --- | --- | --- |
| \`commitment.expected\` | | 读者填的承诺书摘要，就是 \`commitment.json\` 的 SHA-256（读者给出了这个摘要，才有这一项） |
| \`commitment.form\` | | \`commitment.json\` 是文书，有第 3 节的各个成员，符合其全部规则；时间的先后、drand 轮次的时间、链是否认识，这几样不在此列 |
| \`rules.digest\` | \`commitment.form\` | \`rules.md\` 的摘要是 \`rulesSha256\` |
| \`list.form\` | \`commitment.form\` | 名单符合第 2 节（\`applicants.csv.gz\` 在的话，它符合第 1 节） |
| \`list.digest\` | \`list.form\` | 名单的 SHA-256、行数和号的总数与承诺书一致 |
| \`list.root\` | \`list.form\` | 名单的根与承诺书一致 |
| \`seed.form\` | \`commitment.form\` | \`seed.json\` 是文书，指明的是这份承诺书，每个随机源有一个揭晓项，种类相符，顺序相符，成员正确，都是字符串 |
| \`seed.secret\`、\`seed.balls\`、\`seed.drand\`、\`seed.text\` | \`seed.form\` | 该种类的每个揭晓项，形式和值都对：秘密是承诺书里的那个；球的数字与承诺书里的一样多；签名对那条认识的链的那一轮成立；文本符合它的格式。不论有几个随机源，每项只出现一次；没有该种类的随机源，或者 \`commitment.form\` 没有通过，就没有这一项 |
| \`seed.timing\` | \`commitment.form\` | \`frozenAt\` < \`drawAt\`，并且每个 drand 轮次都属于认识的链，到期时间不早于 \`drawAt\` |
| \`draw.result\` | \`list.form\`、\`list.digest\`、\`list.root\`、\`seed.form\` 及其各个种类 | \`result.csv\` 与重算的逐字节相同；不同的话，给出第一个不同的名次和双方的行，没有哪一行不同时给出字节的位置 |
| \`result.summary\` | 同上 | \`result.json\` 是文书，说的正是重算所得 |
| \`log.inclusion\` | \`commitment.form\` | 见第 8 节 |
| \`log.witnessed\`、\`log.unique\` | \`log.inclusion\` | 见第 8 节 |`;

const EN = `| id | depends on | holds when |
| --- | --- | --- |
| \`commitment.expected\` | | the hash of the commitment that the reader heard of is the SHA-256 of \`commitment.json\` (this check is there only where the reader names that hash) |
| \`commitment.form\` | | \`commitment.json\` is a document with the members of section 3 and all their rules, but for the order of the times, the time of a drand round and whether its chain is known |
| \`rules.digest\` | \`commitment.form\` | \`rules.md\` has \`rulesSha256\` |
| \`list.form\` | \`commitment.form\` | the list meets section 2 (and \`applicants.csv.gz\`, where it is there, section 1) |
| \`list.digest\` | \`list.form\` | its SHA-256, rows and tickets are the committed ones |
| \`list.root\` | \`list.form\` | its root is the committed one |
| \`seed.form\` | \`commitment.form\` | \`seed.json\` is a document that names this commitment, with one reveal for each source, of its kind, in order, with the right members, all strings |
| \`seed.secret\`, \`seed.balls\`, \`seed.drand\`, \`seed.text\` | \`seed.form\` | every reveal of that kind has the right form and value: the secret is the committed one; the balls are as many digits as promised; the signature verifies for that round of a known chain; the text has its form. Each id once, however many sources; absent if no source is of the kind or \`commitment.form\` did not pass |
| \`seed.timing\` | \`commitment.form\` | \`frozenAt\` < \`drawAt\`, and every drand round is of a known chain and not due before \`drawAt\` |
| \`draw.result\` | \`list.form\`, \`list.digest\`, \`list.root\`, \`seed.form\` and all its kinds | \`result.csv\` is the recomputed one, byte for byte; if not, the first differing rank is shown with both rows, or the byte offset where no row differs |
| \`result.summary\` | the same | \`result.json\` is a document that says exactly what was recomputed |
| \`log.inclusion\` | \`commitment.form\` | section 8 |
| \`log.witnessed\`, \`log.unique\` | \`log.inclusion\` | section 8 |`;

test('the Chinese table', () => {
  expect(checksTable('zh')).toBe(ZH);
});
test('the English table', () => {
  expect(checksTable('en')).toBe(EN);
});
