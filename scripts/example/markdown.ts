/** The specification's worked example as Markdown, every value computed by the core. */

import { lengthPrefixed, toHex, utf8 } from '../../src/core/bytes.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { drandValue } from '../../src/core/drand-signature.ts';
import { draw, holderOf } from '../../src/core/draw.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { codeOf, parseList } from '../../src/core/list.ts';
import { leafHash, treeRoot } from '../../src/core/merkle.ts';
import { listTree, pageBytes, pageCount } from '../../src/core/pages.ts';
import { makeReceipt } from '../../src/core/receipt.ts';
import { resultOf, writeResultCsv } from '../../src/core/result.ts';
import { deriveSeed, readSeed, sourceValues } from '../../src/core/seed.ts';
import { ticketOfWord, Words } from '../../src/core/words.ts';
import { writeSeed } from '../publishing/draw.ts';
import { EXAMPLE_LIST, EXAMPLE_PROMISE, EXAMPLE_REVEALS, EXAMPLE_RULES } from './record.ts';
import { EXAMPLE_WORDS, type ExampleLanguage } from './words.ts';

const fence = (text: string) => `\`\`\`\n${text.replace(/\n$/, '')}\n\`\`\``;
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The example in one language: values are the same in both, only the words differ. */
export async function exampleMarkdown(language: ExampleLanguage): Promise<string> {
  const words = EXAMPLE_WORDS[language];
  const parts: string[] = [words.opening];
  const show = (title: string, value: string) => parts.push(`**${title}**`, fence(value));

  const listBytes = utf8(EXAMPLE_LIST);
  const list = await parseList('applicants.csv', listBytes, 'lottery');
  const tree = await listTree(list, sha256);
  const page = pageBytes(list, 0);
  show(words.list, EXAMPLE_LIST);
  show(words.listDigest, toHex(sha256(listBytes)));
  show(words.page, textOf(page));
  show(words.leaf, toHex(leafHash(page)));

  const commitment: Commitment = {
    ...EXAMPLE_PROMISE,
    list: {
      rows: list.rows,
      tickets: list.tickets,
      pages: pageCount(list.rows),
      sha256: toHex(sha256(listBytes)),
      root: toHex(treeRoot(tree)),
    },
    rulesSha256: toHex(sha256(utf8(EXAMPLE_RULES))),
  };
  const document = writeDocument(commitment);
  const hash = sha256(document);
  show(words.rules, toHex(sha256(utf8(EXAMPLE_RULES))));
  show(words.commitment, textOf(document));
  show(words.hash, toHex(hash));

  const seedDocument = writeSeed(toHex(hash), EXAMPLE_REVEALS);
  const values = sourceValues(
    commitment.sources,
    readSeed(seedDocument, commitment, toHex(hash)),
    drandValue,
  );
  const seed = deriveSeed(hash, values);
  show(words.seedDocument, textOf(seedDocument));
  show(words.values, values.map(toHex).join('\n'));
  show(words.material, toHex(lengthPrefixed(values)));
  show(words.seed, toHex(seed));

  const block = new Uint8Array(40);
  block.set(seed);
  show(words.block, toHex(sha256(block)));
  const { quota, reserves } = commitment;
  const selection = await draw(list, seed, quota, reserves);
  const last = selection.draws[selection.draws.length - 1] as number;
  parts.push(
    `**${words.draws}**`,
    drawTable(words.columns, seed, list.tickets, last, (ticket) => codeOf(list, holderOf(list, ticket))),
  );

  const csv = writeResultCsv(list, selection);
  const result = resultOf(selection, quota, toHex(hash), toHex(seed), toHex(sha256(csv)));
  show(words.resultCsv, textOf(csv));
  show(words.resultJson, textOf(writeDocument(result)));
  const code = codeOf(list, 1);
  show(words.receipt(code), textOf(makeReceipt(list, tree, commitment, code)));
  return `${parts.join('\n\n')}\n`;
}

/** Words 1..last with the ticket each hits and who holds it. */
function drawTable(
  columns: readonly string[],
  seed: Uint8Array,
  total: number,
  last: number,
  holder: (ticket: number) => string,
): string {
  const rows = [`| ${columns.join(' | ')} |`, `| ${columns.map(() => '---').join(' | ')} |`];
  const words = new Words(seed);
  const hit = ticketOfWord(total);
  while (words.count < last) {
    words.next();
    const word = (BigInt(words.high) << 32n) | BigInt(words.low);
    const ticket = hit(words.high, words.low);
    rows.push(`| ${words.count} | ${word} | ${ticket} | ${holder(ticket)} |`);
  }
  return rows.join('\n');
}
