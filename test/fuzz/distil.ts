/**
 * `node test/fuzz/distil.ts [target ...]`: writes into the corpus of the repository the smallest of what runs on this machine kept
 * (.cache/fuzz), one for each outcome to which neither a seed nor the corpus comes: some of these, from small to large.
 */
import { corpusOf, keptOf, writeSeed } from './files.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets.ts';

/** Bytes of an input, and how many a target has in the repository, at most. */
const [MOST, INPUTS] = [1_500, 10];

async function distil({ name, seeds, check, most = Number.POSITIVE_INFINITY }: Target): Promise<number> {
  const came = new Set<string>();
  const note = async (input: Uint8Array): Promise<boolean> => {
    const before = came.size;
    came.add(await check(input.slice(0, most)));
    return came.size > before;
  };
  const known = corpusOf(name);
  for (const input of [...(await seeds()), ...known]) await note(input);
  const found: Uint8Array[] = [];
  for (const input of keptOf(name).sort((a, b) => a.length - b.length))
    if (input.length <= MOST && (await note(input))) found.push(input);
  const step = Math.max(1, found.length / Math.max(1, INPUTS - known.length));
  let written = 0;
  for (let at = 0; at < found.length && known.length + written < INPUTS; at += step) {
    writeSeed(name, found[Math.floor(at)] as Uint8Array);
    written++;
  }
  return written;
}

const names = process.argv.slice(2);
for (const target of TARGETS)
  if (names.length === 0 || names.includes(target.name))
    console.log(`${target.name}: ${await distil(target)} written`);
