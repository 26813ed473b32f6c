/** What the commands of a log have in common: its keys, its state, its folder, its policy, and what is said of them. */
import { dirname, join, resolve } from 'node:path';
import { cosignedAt } from '../../src/core/log/inclusion.ts';
import { LOG_KEY, type SigningKey, verifierKeyOf, writeKey } from '../../src/core/log/keys.ts';
import { type Policy, readPolicy } from '../../src/core/log/policy.ts';
import { NOTE_LIMIT } from '../../src/core/log/signed-note.ts';
import { POLICY_PATH } from '../../src/core/log/tiles.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { type Arguments, integer, type Option } from '../terminal/arguments.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { publisherWords, TIMEOUT } from '../words/log/publisher.ts';
import { journalOrigin } from './journal.ts';
import { demandPrivate, readKeyFile, stateBeside } from './key-files.ts';
import type { Publisher } from './publish-log.ts';

/** Seconds that two clocks may be apart before it is said. */
const APART = 120n;

/** The options of whatever publishes a log. */
export const PUBLISHER_OPTIONS = {
  log: { value: 'folder' },
  keys: { value: 'file' },
  state: { value: 'folder' },
  witnesses: { value: 'policy' },
  timeout: { value: 'seconds' },
  refresh: {},
} as const satisfies Readonly<Record<string, Option>>;

/**
 * Where a log's secrets are, refused where they could be published.
 * @param log its folder @param published what else is published
 * @throws MingqianError `usage`
 */
export async function secretPlaces(
  args: Arguments,
  log: string,
  published: readonly string[],
  terminal: Terminal,
): Promise<{ keys: string; state: string }> {
  const keys = args.required('keys');
  const state = args.option('state') ?? stateBeside(keys);
  // A site serves `log/` from its own folder: beside it things are published too.
  const folders = [log, dirname(resolve(log)), ...published];
  for (const path of [keys, state]) await demandPrivate(path, folders, terminal);
  return { keys, state };
}

/** The one key of a log's file. @throws MingqianError `record.missing`, `log.key`, `usage` */
export async function logKey(file: string, { files }: Terminal): Promise<SigningKey> {
  const keys = await readKeyFile(file, [LOG_KEY], files);
  if (keys === null)
    return misuse(
      inBoth(publisherWords, (t) => t.noKey),
      { file },
      'record.missing',
    );
  const [key] = keys;
  if (key === undefined || keys.length > 1)
    return misuse(
      inBoth(publisherWords, (t) => t.keys(keys.length)),
      { file },
      'log.key',
    );
  return key;
}

/** A policy's file and what is in it. @throws MingqianError `record.missing`, `log.policy` */
export async function policyAt(
  file: string,
  { files }: Pick<Terminal, 'files'>,
): Promise<{ policy: Policy; bytes: Uint8Array }> {
  const bytes = await readFileUpTo(file, NOTE_LIMIT + 1, files);
  if (bytes === null)
    return misuse(
      inBoth(publisherWords, (t) => t.noPolicy),
      { file },
      'record.missing',
    );
  return { policy: readPolicy(bytes, file), bytes };
}

/** Who publishes, from a command's options. @throws MingqianError `usage`, `record.*`, `log.*` */
export async function publisherOf(
  args: Arguments,
  published: readonly string[],
  terminal: Terminal,
): Promise<Publisher> {
  const { files, err } = terminal;
  const t = publisherWords[terminal.lang];
  const log = args.required('log');
  const { keys, state } = await secretPlaces(args, log, published, terminal);
  const key = await logKey(keys, terminal);
  const begun = await journalOrigin(state, files);
  if (begun !== key.name)
    misuse(
      inBoth(publisherWords, (t) => (begun === null ? t.noState(key.name) : t.otherState(begun, key.name))),
      { file: state },
    );
  await tellTemporary([log, state, ...published], terminal);
  const file = args.option('witnesses') ?? join(log, POLICY_PATH);
  const { policy, bytes } = await policyAt(file, terminal);
  const own = writeKey(verifierKeyOf(key));
  if (!policy.logs.some((one) => writeKey(one.key) === own))
    misuse(
      inBoth(publisherWords, (t) => t.otherKeys(own)),
      { file },
      'log.policy',
    );
  if (policy.logs.length > 1) err(t.manyLogs(file, policy.logs.length));
  if (policy.quorum === null) err(t.noWitness(file));
  return {
    key,
    state,
    log,
    policy,
    policyBytes: bytes,
    files,
    timeout: 1000 * integer('timeout', args.option('timeout') ?? TIMEOUT),
    refresh: args.flag('refresh'),
    heard: ({ name }, answer) => {
      switch (answer.kind) {
        case 'cosigned': {
          err(t.cosigned(name, `${cosignedAt(answer)}`));
          const apart = answer.time - BigInt(unixSeconds(terminal.now()));
          if (apart > APART || apart < -APART) err(t.clocks(name, `${apart}`));
          return;
        }
        case 'ahead':
          return err(t.ahead(name, `${answer.size}`));
        case 'failed':
          return err(t.refused(name, answer.reason[terminal.lang]));
      }
    },
  };
}
