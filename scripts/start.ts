/** `npm start`: makes what is missing, verifies, builds, serves, and prints the address. */
import { join } from 'node:path';
import { buildSite } from './build.ts';
import { ROOT } from './root.ts';
import { serve } from './serve.ts';

const out = join(ROOT, 'dist');
const base = process.env['MINGQIAN_BASE'] ?? '/';
const state = await buildSite({ out, base, log: (line) => console.log(line) });
if (state === 'unchanged') console.log('Nothing has changed since the site was built.');
const { url } = await serve(
  out,
  base,
  Number(process.env['PORT'] ?? 4321),
  process.env['HOST'] ?? '127.0.0.1',
);
console.log(`\nMingqian is at ${url}\nRe-run a whole draw: ${url}verify/\nStop with Ctrl-C.`);
