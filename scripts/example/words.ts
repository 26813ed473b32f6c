/** The words around the worked example's values, in both languages. */
export type ExampleLanguage = 'zh' | 'en';

export interface ExampleWords {
  readonly opening: string;
  readonly list: string;
  readonly listDigest: string;
  readonly page: string;
  readonly leaf: string;
  readonly rules: string;
  readonly commitment: string;
  readonly hash: string;
  readonly seedDocument: string;
  readonly values: string;
  readonly material: string;
  readonly seed: string;
  readonly block: string;
  readonly draws: string;
  readonly columns: readonly [string, string, string, string];
  readonly resultCsv: string;
  readonly resultJson: string;
  receipt(code: string): string;
}

export const EXAMPLE_WORDS: Readonly<Record<ExampleLanguage, ExampleWords>> = {
  zh: {
    opening: '三位申请人，六个号，一{measure}{thing}，没有候补。下面每个值都由程序算出。',
    list: '名单 `applicants.csv`',
    listDigest: '名单的 SHA-256（`list.sha256`）',
    page: '第 0 页：页首一行，然后是名单的行',
    leaf: '叶子 `SHA-256(0x00 ‖ 页)`；只有一页，它就是根（`list.root`）',
    rules: '规则 `# Rules` 加一个换行符的 SHA-256（`rulesSha256`）',
    commitment: '承诺书 `commitment.json`',
    hash: '承诺书的摘要',
    seedDocument: '`seed.json`',
    values: '各随机源的值，依次为秘密的 32 个字节和六个数字的 ASCII',
    material: 'HKDF 的输入：每个值前面是它的长度',
    seed: '种子：`HKDF-SHA256`，salt 是承诺书的摘要，info 是 `mingqian/1 seed`',
    block: '第 0 块 `SHA-256(种子 ‖ u64be(0))`，从左到右是第 1 到第 4 个字',
    draws: '摇号：逐字取号，`1 + (字 mod 6)`',
    columns: ['第几个字', '字', '号', '持有人'],
    resultCsv: '`result.csv`',
    resultJson: '`result.json`',
    receipt: (code) => `${code} 的凭据（只有一页，路径是空的）`,
  },
  en: {
    opening:
      'Three applicants, six tickets, a quota of one, no reserves. Every value below is computed by a program.',
    list: 'The list, `applicants.csv`',
    listDigest: 'SHA-256 of the list (`list.sha256`)',
    page: 'Page 0: one header line, then the rows of the list',
    leaf: 'Its leaf, `SHA-256(0x00 ‖ page)`; with one page only it is the root (`list.root`)',
    rules: 'SHA-256 of the rules, `# Rules` and a line feed (`rulesSha256`)',
    commitment: 'The commitment, `commitment.json`',
    hash: "The commitment's hash",
    seedDocument: '`seed.json`',
    values: 'The value of each source: the 32 bytes of the secret, then six digits in ASCII',
    material: 'The input of HKDF: each value behind its length',
    seed: "The seed: `HKDF-SHA256`, salt the commitment's hash, info `mingqian/1 seed`",
    block: 'Block 0, `SHA-256(seed ‖ u64be(0))`: words 1 to 4 from left to right',
    draws: 'The draw: a ticket for each word, `1 + (word mod 6)`',
    columns: ['Word no.', 'Word', 'Ticket', 'Holder'],
    resultCsv: '`result.csv`',
    resultJson: '`result.json`',
    receipt: (code) => `The receipt of ${code} (with one page only, its path is empty)`,
  },
};
