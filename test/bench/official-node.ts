/** Imports and draws a pool in Node and prints what it took, as JSON: a process of its own, so that its memory is only this. */
import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { nodeUnpacker } from '../../scripts/official/node-unpacker.ts';
import { drawPool } from '../../src/official/beijing/algorithm.ts';
import { readPool } from '../../src/official/beijing/pool.ts';

const [path = '', seed = '123456'] = process.argv.slice(2);
const times: Record<string, number> = {};

async function timed<T>(name: string, run: () => Promise<T> | T): Promise<T> {
  const begun = performance.now();
  const value = await run();
  times[name] = performance.now() - begun;
  return value;
}

const md5 = await timed('md5', async () => {
  const hash = createHash('md5');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
});
const pool = await timed('import', async () =>
  readPool(await openAsBlob(path), path, { unpacker: nodeUnpacker }),
);
const draw = await timed('draw', () => drawPool(pool, Number(seed)));
const last = pool.codes.at(draw.picks.at(-1) as number);
await timed('one code found', () => pool.codes.rowsOf(last));
const winners = createHash('sha256')
  .update(Array.from(draw.picks, (row) => `${row + 1}\n`).join(''))
  .digest('hex');
console.log(JSON.stringify({ md5, winners, times, peakMiB: process.resourceUsage().maxRSS / 1024 }));
