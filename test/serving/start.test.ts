/** `npm start` as it is called, and that its server knows when it is alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { HELP, startOptions } from '../../scripts/start-options.ts';

test('says how it is called', () => {
  expect(HELP).toMatch(/^Usage: npm start \[-- \[<folder>\] \[--port <port>\]\]/);
});

test('without words is the demonstration, and with a folder that one', () => {
  const own = startOptions([], {});
  expect(own).toMatchObject({ out: resolve('dist'), base: '/', port: 4321, host: '127.0.0.1' });
  expect(own.folder).toBe(resolve('src/demonstration'));
  const other = startOptions(['../draws', '--port', '8080'], { PORT: '1', HOST: '::', MINGQIAN_BASE: '/a/' });
  expect(other).toMatchObject({ folder: resolve('../draws'), base: '/a/', port: 8080, host: '::' });
  expect(other.out).not.toBe(own.out);
  expect(startOptions(['../others'], {}).out).not.toBe(other.out);
});

test.each([
  [['--port', '65536'], {}, '--port: expected 0 to 65535, found "65536"'],
  [['--port', '80a'], {}, '--port: expected 0 to 65535, found "80a"'],
  [[], { PORT: '-1' }, '--port: expected 0 to 65535, found "-1"'],
  [[], { MINGQIAN_BASE: 'a' }, 'MINGQIAN_BASE: expected / or /name/, found "a"'],
  [['--prot', '80'], {}, "Unknown option '--prot'"],
  [['a', 'b'], {}, 'expected 0 to 1 word besides options, found 2'],
])('refuses %j with %j', (words, environment, expected) => {
  expect(() => startOptions(words, environment)).toThrow(expected);
});

test.skipIf(process.platform === 'win32')('its server ends when its parent is killed', async () => {
  const child = `import('${process.cwd()}/scripts/serving.ts').then(async ({ stopped }) => { const end = stopped(); console.log(process.pid); await end; })`;
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' }); setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [pid] = await once(parent.stdout, 'data');
  // The pipe ends with the last process that has it: the one that should end.
  const ended = once(parent.stdout, 'end');
  parent.kill('SIGKILL');
  await ended;
  await vi.waitFor(() => expect(() => process.kill(Number(String(pid)), 0)).toThrow(), { timeout: 20_000 });
});
