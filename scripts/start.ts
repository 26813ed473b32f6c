/** `npm start`: makes what is missing, verifies, builds, serves, and prints the address. */
import { MingqianError } from '../src/core/errors.ts';
import { buildSite } from './build.ts';
import { serve } from './serve.ts';
import { stopped } from './serving.ts';
import { HELP, startOptions } from './start-options.ts';
import { errorLines } from './terminal/said-error.ts';

async function start(words: readonly string[]): Promise<void> {
  if (words.includes('--help') || words.includes('-h')) return console.log(HELP);
  const { folder, out, base, port, host } = startOptions(words, process.env);
  const state = await buildSite({
    ...{ folder, out, base },
    // On this computer it is to be seen while it is being filled in.
    draft: 'marked',
    log: (line) => console.log(line),
  });
  if (state === 'unchanged') console.log('Nothing has changed since the site was built.');
  const { url, close } = await serve(out, base, port, host);
  console.log(`\nMingqian is at ${url}\nRe-run a whole draw: ${url}verify/\nStop with Ctrl-C.`);
  await stopped();
  await close();
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  // A record that does not verify, a port that may not be had: said in words, not as a fault of the program.
  for (const line of errorLines(error, 'en')) console.error(line);
  process.exitCode = error instanceof MingqianError && error.code === 'usage' ? 2 : 1;
}
