/** `npm start`: makes what is missing, verifies, builds, serves, and prints the address. */
import { join } from 'node:path';
import { messageOf } from '../src/core/errors.ts';
import { BASE, buildSite } from './build.ts';
import { DEMONSTRATION, ROOT } from './root.ts';
import { serve } from './serve.ts';

const out = join(ROOT, 'dist');
const base = process.env['MINGQIAN_BASE'] ?? '/';
const port = process.env['PORT'] ?? '4321';
if (!BASE.test(base) || !/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error(
    `MINGQIAN_BASE: expected / or /name/, found ${base}; PORT: expected 0 to 65535, found ${port}`,
  );
  process.exit(2);
}
try {
  const state = await buildSite({ folder: DEMONSTRATION, out, base, log: (line) => console.log(line) });
  if (state === 'unchanged') console.log('Nothing has changed since the site was built.');
  const { url } = await serve(out, base, Number(port), process.env['HOST'] ?? '127.0.0.1');
  console.log(`\nMingqian is at ${url}\nRe-run a whole draw: ${url}verify/\nStop with Ctrl-C.`);
} catch (error) {
  // A record that does not verify, a port that may not be had: said in words, not as a fault of the program.
  console.error(messageOf(error));
  process.exitCode = 1;
}
