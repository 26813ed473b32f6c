/** The log's commands themselves: help, wrong use, places of secrets, proposals, and a look at a log on the network. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keyLine } from '../../scripts/log/key-files.ts';
import { LOG_KEY, type SigningKey, WITNESS_ML_DSA } from '../../src/core/log/keys.ts';
import { meetsQuorum, readPolicy } from '../../src/core/log/policy.ts';
import vectors from '../vectors/log/vectors.json' with { type: 'json' };
import { COMMANDS } from './loaded.ts';
import { AFTER, BEFORE, closeAll, emptyFolder, filesIn, frozen, publisher, witness } from './log-parties.ts';
import { run } from './terminal.ts';

afterAll(closeAll);

const group = COMMANDS['log'];
const commands = group !== undefined && 'systems' in group ? Object.entries(group.systems) : [];

describe('help', () => {
  test('lists the commands', async () => {
    const { status, out } = await run(['log', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('log <command> [options]');
    for (const [name] of commands) expect(out).toContain(`  ${name} `);
  });
  test.each(commands)('of %s names each of its options', async (name, { options }) => {
    const { status, out } = await run(['log', name, '--help']);
    expect(status).toBe(0);
    for (const option of Object.keys(options)) expect(out).toContain(`--${option}`);
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThan(140);
  });
});

describe('wrong use', () => {
  test.each([
    [['log'], /Which command\?/],
    [['log', 'burn'], /There is no command "burn"/],
    [['log', 'init', 'x'], /--origin is missing/],
    [
      ['log', 'init', 'x', '--origin', 'two words', '--keys', 'k'],
      /--origin: expected 1 to 255 visible ASCII/,
    ],
    [['log', 'init', 'x', '--origin', 'a+b', '--keys', 'k'], /--origin: expected 1 to 255/],
    [['log', 'publish', 'x', '--log', 'y'], /--keys is missing/],
    [
      ['log', 'notice', '--text', 'x', '--voids', 'H', '--log', 'y', '--keys', 'z'],
      /--voids: expected 64 lower-case/,
    ],
    [['log', 'witness', '--keys', 'x', '--state', 'y', '--port', 'p'], /--port: expected a plain integer/],
    [['log', 'witness', '--keys', 'x', '--state', 'y', '--port', '0'], /expected --policy or --log/],
    [['log', 'witness', '--keys', 'x', '--state', 'y', '--port', '0', '--log', 'a+b+c'], /found "a\+b\+c"/],
    [
      ['log', 'check', '/nowhere', '--policy', '/nowhere/policy', '--since', 's'],
      /expected a policy, found no file/,
    ],
  ])('%j', async (words, expected) => {
    const { status, out, err } = await run(words);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(expected);
  });
});

describe('init', () => {
  const init = (log: string, keys: string, ...more: string[]) =>
    run(['log', 'init', log, '--origin', 'draw.example/log', '--keys', keys, ...more]);

  test('makes a key once, and says the same again', async () => {
    const folder = emptyFolder();
    const [log, keys] = [join(folder, 'site', 'log'), join(folder, 'private', 'key')];
    const first = await init(log, keys);
    expect(first.status, first.err).toBe(0);
    const secret = readFileSync(keys, 'utf8');
    expect(await init(log, keys)).toEqual(first);
    expect(readFileSync(keys, 'utf8')).toBe(secret);
    expect(first.out + first.err).not.toContain(secret.split('+').at(-1)?.trim());
    const other = await run(['log', 'init', log, '--origin', 'other.example/log', '--keys', keys]);
    expect(other.err).toMatch(/has the key of draw\.example\/log, not of other\.example\/log/);
  });

  test('refuses places that are published, by whatever way they are named', async () => {
    const folder = emptyFolder();
    const log = join(folder, 'site', 'log');
    mkdirSync(log, { recursive: true });
    symlinkSync(join(folder, 'site'), join(folder, 'link'));
    for (const keys of [
      join(log, 'key'),
      join(folder, 'site', 'key'),
      join(folder, 'link', 'key'),
      join(folder, 'site', '..', 'SITE', 'key'),
      join(log, '..', 'below', 'key'),
    ]) {
      const ran = await init(log, keys);
      expect(ran.status, keys).toBe(2);
      expect(ran.err).toMatch(/must be outside .*, of which everything may be published/);
    }
    const state = await init(log, join(folder, 'key'), '--state', join(log, 'state'));
    expect(state.err).toMatch(/must be outside/);
    const repository = await init(log, join(import.meta.dirname, 'key'));
    expect(repository.err).toMatch(/must be outside/);
    expect(filesIn(folder)).toEqual(new Map());
  });

  test('does not begin a second memory of a log that is there', async () => {
    const one = await publisher();
    const by = await witness('notary', [one.vkey]);
    one.setPolicy([by], 1);
    await one.command(['publish', one.record('r', frozen())]);
    const again = await init(one.log, one.keys, '--state', join(one.folder, 'elsewhere'));
    expect(again.status).toBe(2);
    expect(again.err).toMatch(/has a log already, whose memory is elsewhere/);
  });
});

test('keys are written as others write them', () => {
  for (const { name, type, seed, vkey } of vectors.keys) {
    const key = { name, type, seed: Uint8Array.from(Buffer.from(seed, 'hex')) } as SigningKey;
    const [, id = ''] = vkey.split('+');
    const bytes = Buffer.concat([Buffer.from([type]), Buffer.from(seed, 'hex')]).toString('base64');
    expect(keyLine(key)).toBe(`PRIVATE+KEY+${name}+${id}+${bytes}`);
  }
  // The example of golang.org/x/mod/sumdb/note's own documentation.
  const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
  expect(keyLine({ name: 'PeterNeumann', type: LOG_KEY, seed: new Uint8Array(seed) })).toBe(
    'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  );
});

describe('policy', () => {
  async function proposal(many: number, quorum: number) {
    const one = await publisher();
    const lines: string[] = [];
    for (const name of ['notary', 'university', 'newspaper', 'court'].slice(0, many)) {
      const by = await witness(name, [one.vkey], name === 'newspaper' ? WITNESS_ML_DSA : undefined);
      lines.push(`${name} ${by.vkey} ${by.url}`);
    }
    const words = lines.flatMap((line) => ['--witness', line]);
    const ran = await run(['log', 'policy', '--keys', one.keys, ...words, '--quorum', String(quorum)]);
    return { ...ran, one };
  }
  test('is one that readers read, with addresses, and publish takes it', async () => {
    const { status, out, err, one } = await proposal(4, 3);
    expect([status, err]).toEqual([0, '']);
    const policy = readPolicy(new TextEncoder().encode(out));
    expect(policy.witnesses.map(({ url }) => url?.slice(0, 17))).toEqual(Array(4).fill('http://127.0.0.1:'));
    expect(meetsQuorum(policy, new Set(policy.witnesses.slice(1)))).toBe(true);
    expect(meetsQuorum(policy, new Set(policy.witnesses.slice(2)))).toBe(false);
    writeFileSync(one.policy, out);
    expect((await one.command(['publish', one.record('r', frozen())])).status).toBe(0);
    expect(readFileSync(join(one.log, 'policy'), 'utf8')).toBe(out);
    // From now on the log's own is taken where none is named.
    const words = [
      'log',
      'publish',
      join(one.folder, 'site', 'rounds', 'r'),
      '--log',
      one.log,
      '--keys',
      one.keys,
    ];
    expect((await run(words, BEFORE)).status).toBe(0);
  });
  test('warns where one liar, or none, splits the view', async () => {
    expect((await proposal(3, 2)).err).toMatch(/one witness alone in common/);
    expect((await proposal(4, 2)).err).toMatch(/no witness in common/);
    expect((await proposal(3, 3)).err).toBe('');
  });
  test('refuses what is no policy', async () => {
    expect((await proposal(2, 3)).err).toMatch(/--quorum: expected at most 2, found 3/);
    const one = await publisher();
    const ran = await run([
      'log',
      'policy',
      '--keys',
      one.keys,
      '--witness',
      'notary nokey',
      '--quorum',
      '1',
    ]);
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/the proposal line 3/);
  });
});

describe('a log on the network', () => {
  test('is looked at as one in a folder; where it does not answer, nobody knows', async () => {
    const one = await publisher();
    const by = await witness('notary', [one.vkey]);
    one.setPolicy([by], 1);
    await one.command(['publish', one.record('r', frozen())]);
    let broken = false;
    const server = createServer((request, response) => {
      const file = join(one.folder, 'site', request.url ?? '');
      if (broken) response.writeHead(503).end();
      else if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`;
    const since = join(one.folder, 'since');
    const look = (place: string) =>
      run(['log', 'check', place, '--policy', one.policy, '--since', since], BEFORE);
    const first = await look(address);
    expect(first.status, first.err).toBe(0);
    expect(first.out).toMatch(
      /^entry 0: commitment [0-9a-f]{64} of round 202602, pool ordinary, draw at 2026-06-26/,
    );
    expect(first.out).toMatch(/ok {5}draw\.example\/log: 1 entries, 1 of them new/);
    expect((await look(`${address}/`)).out).toBe('ok     draw.example/log: 1 entries, 0 of them new');
    expect((await look(address.replace('/log', '/elsewhere'))).status).toBe(2);
    broken = true;
    const failed = await look(address);
    expect([failed.status, failed.out]).toEqual([2, '']);
    expect(failed.err).toMatch(/expected .* to answer 200 or 404, found 503/);
    server.closeAllConnections();
    server.close();
  });
});

test('clocks that are apart are told', async () => {
  const one = await publisher();
  const by = await witness('notary', [one.vkey]);
  one.setPolicy([by], 1);
  by.now = AFTER;
  const ran = await one.command(['publish', one.record('r', frozen())]);
  expect(ran.err).toMatch(/the clocks of notary and of this machine are 604800 seconds apart/);
});
