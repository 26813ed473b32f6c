/** `receipt`: one applicant's proof, made while the list passes once, however long it is. */
import { isCode } from '../../src/core/code.ts';
import { PageSearch } from '../../src/core/page-search.ts';
import { logProofText, writeReceipt } from '../../src/core/receipt.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { progressBar } from '../terminal/progress.ts';
import { receiptCommandWords } from '../words/receipt.ts';
import { command } from './command.ts';
import { recordAt, seenBy } from './verify.ts';

/** What a receipt rests on: the list alone, under its commitment. */
const LIST_FILES = new Set(['applicants.csv', 'applicants.csv.gz', 'commitment.json']);
const LIST_CHECKS = ['commitment.form', 'list.form', 'list.digest', 'list.root'];

export const receiptCommand = command({
  usage: '<folder or .zip> --code C',
  says: receiptCommandWords,
  words: 1,
  options: { code: { value: 'code' } },
  async run(args, terminal) {
    const [path = ''] = args.words;
    const code = args.required('code');
    if (!isCode(code)) misuse(inBoth(receiptCommandWords, (t) => t.code(JSON.stringify(code))));
    const record = await recordAt(path);
    const listOnly: RecordSource = {
      ...record,
      read: async (name) => (LIST_FILES.has(name) ? record.read(name) : null),
    };
    const search = new PageSearch(code);
    const { control, done } = progressBar(terminal);
    const { checks, commitment } = await verify(listOnly, nodePlatform, {
      software: SOFTWARE,
      control,
      pages: search,
    }).finally(done);
    const bad = checks.find(({ id, status }) => LIST_CHECKS.includes(id) && status !== 'pass');
    if (bad !== undefined || commitment === null) {
      const { lang } = terminal;
      const detail = bad === undefined ? '' : seenBy(bad, lang);
      terminal.err(receiptCommandWords[lang].none(bad?.id ?? '', detail));
      return bad?.status === 'fail' ? 1 : 2;
    }
    const logProof = logProofText(await record.read('commitment.tlog-proof'));
    terminal.raw(writeReceipt(code, commitment, search.pages(), logProof));
    return 0;
  },
});
