/** A file that a killed run left is told by the next run that writes there, and by a build, whichever command it was. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeAll, drawn, emptyFolder, publisher, witness } from './log-parties.ts';
import { run } from './terminal.ts';

afterAll(closeAll);

/** Leaves a temporary file in the folder. @returns its path */
function leave(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '.0123456789ab.part');
  writeFileSync(path, 'half of it');
  return path;
}

test('draw tells of it, and draws', async () => {
  const record = join(emptyFolder(), 'record');
  cpSync('test/vectors/records/three', record, { recursive: true });
  const left = leave(record);
  const { status, err } = await run(['draw', record]);
  expect(status).toBe(0);
  expect(err).toContain(`${left}: was left by a run that was ended`);
});

test('log publish tells of those in the record, in the log and in its memory, each once', async () => {
  const one = await publisher();
  const by = await witness('notary', [one.vkey]);
  one.setPolicy([by], 1);
  const record = one.record('202602', drawn());
  const left = [record, join(one.log, 'tile/0'), join(one.state, 'entries')].map(leave);
  const { status, err } = await one.command(['publish', record, '--clock-is-wrong']);
  expect(status).toBe(0);
  for (const path of left) expect(err.split(`${path}: was left by`)).toHaveLength(2);
});
