/** `verify --policy --log` and `check-receipt --policy`: what is said, and with which exit status. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import type { CheckId } from '../../src/core/checks.ts';
import { changed, type LogCase, logCases, logFiles, logVectors, recordFiles } from '../vectors/log.ts';
import { run } from './terminal.ts';

const VECTORS = 'test/vectors/log';
const policyFile = (name: string) => join(VECTORS, 'policies', name);
const folder = mkdtempSync(join(tmpdir(), 'mingqian-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;

function written(files: ReadonlyMap<string, Uint8Array>): string {
  made += 1;
  const place = join(folder, `${made}`);
  mkdirSync(place);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  return place;
}

/** The words of a command line that checks a case. */
function wordsOf(one: LogCase): string[] {
  return [
    'verify',
    written(changed(recordFiles(one.record), one.files)),
    ...(one.policy === null ? [] : ['--policy', policyFile(one.policy)]),
    ...(one.log === null ? [] : ['--log', written(changed(logFiles, one.log))]),
    ...(one.commitment === undefined ? [] : ['--commitment', one.commitment]),
  ];
}

const named = (why: string): LogCase => {
  const found = logCases.find((one) => one.why === why);
  if (found === undefined) throw new Error(`no case "${why}"`);
  return found;
};
const STATUS = { verified: 0, failed: 1, incomplete: 2 } as const;
const { receipts } = logVectors;

describe('verify', () => {
  test.each([
    'a normal round',
    'a commitment that replaces one voided in time',
    'no proof',
    'no checkpoint',
    'no log at hand',
    'quorum none: log.witnessed is skipped, and the verdict incomplete',
    'a log that the policy does not have',
    'one before the draw, two at its time',
    'a bundle is absent',
    'an entry changed',
    'a second commitment for the round and pool',
    'a commitment that was voided in time',
  ])('%s: the statuses of the case, and its exit status', async (why) => {
    const one = named(why);
    const { status, out } = await run([...wordsOf(one), '--json']);
    const { verdict, checks } = JSON.parse(out);
    const statuses = checks.map(({ id, status: found }: { id: CheckId; status: string }) => [id, found]);
    expect(Object.fromEntries(statuses)).toEqual(one.statuses);
    expect([verdict, status]).toEqual([one.verdict, STATUS[one.verdict as keyof typeof STATUS]]);
  });

  test('in words: by whom and how many, the others in the log, and of a failure its check', async () => {
    const good = await run(wordsOf(named('a normal round')));
    expect(good.out).toContain('Before the draw 3 witnesses of your policy (notary, university, newspaper)');
    expect(good.out).toMatch(
      /^related: entry 1, round 202602, pool nev-family, .* shares a source; result$/m,
    );
    const twice = await run(wordsOf(named('a second commitment for the round and pool')));
    expect(twice.out).toContain('FAILED: log.unique.');
    expect(twice.out).toMatch(
      /^related: entry 17, round 202602, pool ordinary, .*NEITHER RESULT NOR NOTICE$/m,
    );
    const absent = await run(wordsOf(named('no checkpoint')));
    expect(absent.out).toContain('INCOMPLETE: not everything could be checked: log.unique.');
  });

  test('without a policy no witness is claimed', async () => {
    const { status, out } = await run(['verify', join(VECTORS, 'records/normal')]);
    expect(status).toBe(0);
    expect(out).not.toContain('witnesses of your policy');
    expect(out).toContain('skip  log.inclusion');
  });

  test('a policy that is not well formed, or not there, ends with 2 and no report', async () => {
    const record = join(VECTORS, 'records/normal');
    const bad = await run(['verify', record, '--json', '--policy', policyFile('not-well-formed')]);
    expect([bad.status, bad.out]).toEqual([2, '']);
    expect(bad.err).toContain('line 5');
    const none = await run(['verify', record, '--json', '--policy', policyFile('nowhere')]);
    expect([none.status, none.out]).toEqual([2, '']);
    const log = await run(['verify', record, '--json', '--log', join(VECTORS, 'log')]);
    expect([log.status, log.out]).toEqual([2, '']);
    const nowhere = await run([
      ...['verify', record, '--json', '--policy', policyFile('two-of-three')],
      ...['--log', join(VECTORS, 'nowhere')],
    ]);
    expect([nowhere.status, nowhere.out]).toEqual([2, '']);
  });

  test('of a policy with several logs it warns', async () => {
    const record = join(VECTORS, 'records/normal');
    const words = ['verify', record, '--policy', policyFile('two-logs'), '--log', join(VECTORS, 'log')];
    expect((await run(words)).err).toContain('Warning: the trust policy has 2 logs');
  });

  test('a log at an address; one that cannot be reached is no verdict', async () => {
    const site = join(folder, 'site');
    cpSync(join(VECTORS, 'log'), join(site, 'log'), { recursive: true });
    writeFileSync(join(site, '404.html'), '');
    const server = await serve(site, '/', 0);
    const words = [
      'verify',
      join(VECTORS, 'records/normal'),
      '--json',
      '--policy',
      policyFile('two-of-three'),
    ];
    const address = new URL('log/', server.url).href;
    expect(JSON.parse((await run([...words, '--log', address])).out).verdict).toBe('verified');
    const absent = await run([...words, '--log', new URL('elsewhere/', server.url).href]);
    expect([absent.status, JSON.parse(absent.out).verdict]).toEqual([2, 'incomplete']);
    await server.close();
    const gone = await run([...words, '--log', address]);
    expect([gone.status, gone.out]).toEqual([2, '']);
  });

  test('with --twice verify.py gets the policy and the log', async () => {
    const { status, out, err } = await run([...wordsOf(named('an entry changed')), '--twice']);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toContain('TWICE: verify.py says the same of all');
  });

  test('a dispute file says that there was a policy', async () => {
    const path = join(folder, 'dispute.json');
    await run([...wordsOf(named('an entry changed')), '--dispute', path]);
    const dispute = JSON.parse(readFileSync(path, 'utf8'));
    expect(dispute.firstDivergence.id).toBe('log.unique');
    for (const command of dispute.program.commands)
      expect(command).toContain('--policy <policy> --log <log>');
  });
});

describe('check-receipt', () => {
  const fileOf = (receipt: string) => {
    made += 1;
    const file = join(folder, `${made}.json`);
    writeFileSync(file, receipt);
    return file;
  };
  test.each(receipts.map((one) => [one.why, one] as const))(
    '%s: valid, or not, and the exit status',
    async (_, { receipt, policy, valid }) => {
      const trusted = policy === null ? [] : ['--policy', policyFile(policy)];
      const { status, out } = await run(['check-receipt', fileOf(receipt), '--json', ...trusted]);
      expect([JSON.parse(out).valid, status]).toEqual([valid, valid ? 0 : 1]);
    },
  );

  const good = receipts.find(({ why }) => why === 'a log proof')?.receipt ?? '';
  test('without a policy the proof is said not to be looked at', async () => {
    const { out } = await run(['check-receipt', fileOf(good)]);
    expect(out).toContain('was not looked at: no trust policy was given');
    expect(out).not.toContain('log.witnessed');
    expect(JSON.parse((await run(['check-receipt', fileOf(good), '--json'])).out).logProof).toBe(
      'not-looked-at',
    );
  });
  test('with one it says by whom, and what it cannot tell', async () => {
    const { out } = await run(['check-receipt', fileOf(good), '--policy', policyFile('two-of-three')]);
    expect(out).toMatch(/^log\.inclusion: pass: entry \d+ of \d+ in draw\.example\/log/m);
    expect(out).toMatch(/^log\.witnessed: pass: seen before the draw by notary \d{4}-/m);
    expect(out).toContain('a receipt cannot tell');
    const { logProof: _, ...rest } = JSON.parse(good);
    const bare = receipts.find(({ why }) => why === 'a policy and no proof')?.receipt ?? '';
    expect(Object.keys(JSON.parse(bare)).sort()).toEqual(Object.keys(rest).sort());
    const none = await run(['check-receipt', fileOf(bare), '--policy', policyFile('two-of-three')]);
    expect(none.out).toContain('It carries no proof from a publication log');
  });
  test('a policy that is not well formed ends with 2 and no answer', async () => {
    const bad = await run([
      'check-receipt',
      fileOf(good),
      '--json',
      '--policy',
      policyFile('not-well-formed'),
    ]);
    expect([bad.status, bad.out]).toEqual([2, '']);
  });
});
