/**
 * The command line: `npm run -s mingqian -- <command>`. What Node makes of the sources is kept in `.cache`, which halves the time in which a
 * command begins; where nothing can be kept there it begins all the same.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './root.ts';

enableCompileCache(join(ROOT, '.cache/compiled'));
const { main } = await import('./command-line.ts');
const { systemTerminal } = await import('./terminal/terminal.ts');

// A reader that stops listening, as `| head` does, changes nothing about the verdict. What a full disk lost was not done.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`standard output: ${error.message}\n`);
  process.once('exit', () => {
    process.exitCode = 2;
  });
});
// Nobody can be told of this; and what is being written must not end halfway because of it.
process.stderr.on('error', () => {});
process.exitCode = await main(process.argv.slice(2), systemTerminal);
