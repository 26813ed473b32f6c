/** What the commands of a log have in common: its keys, its state, its folder, its policy, and what is said of them. */
import { dirname, join, resolve } from 'node:path';
import { MingqianError } from '../../src/core/errors.ts';
import { cosignedAt } from '../../src/core/log/inclusion.ts';
import { LOG_KEY, type SigningKey, verifierKeyOf, writeKey } from '../../src/core/log/keys.ts';
import { type Policy, readPolicy } from '../../src/core/log/policy.ts';
import { NOTE_LIMIT } from '../../src/core/log/signed-note.ts';
import { POLICY_PATH } from '../../src/core/log/tiles.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import { type Arguments, integer, type Option } from '../terminal/arguments.ts';
import { tellTemporary } from '../terminal/left-files.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { journalOrigin } from './journal.ts';
import { demandPrivate, readKeyFile, stateBeside } from './key-files.ts';
import type { Publisher } from './publish-log.ts';

/** Seconds until a witness is given up, where nothing is said. */
const TIMEOUT = '20';

/** Seconds that two clocks may be apart before it is said. */
const APART = 120n;

/** The options of whatever publishes a log. */
export const PUBLISHER_OPTIONS: Readonly<Record<string, Option>> = {
  log: { value: 'folder', help: "the log's folder, which holds checkpoint" },
  keys: { value: 'file', help: "the log's secret key, outside everything that is published" },
  state: { value: 'folder', help: "the log's memory (the key's file with .state behind it)" },
  witnesses: { value: 'policy', help: "the policy, with the witnesses' addresses (the log's own policy)" },
  timeout: { value: 'seconds', help: `how long a witness is waited for (${TIMEOUT})` },
  refresh: { help: 'ask the witnesses for newer times although the checkpoint has its quorum' },
};

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
    throw new MingqianError('record.missing', "expected the log's secret key, found no file", { file });
  const [key] = keys;
  if (key === undefined || keys.length > 1)
    throw new MingqianError('log.key', `expected one key, found ${keys.length}`, { file });
  return key;
}

/** A policy's file and what is in it. @throws MingqianError `record.missing`, `log.policy` */
export async function policyAt(
  file: string,
  { files }: Pick<Terminal, 'files'>,
): Promise<{ policy: Policy; bytes: Uint8Array }> {
  const bytes = await readFileUpTo(file, NOTE_LIMIT + 1, files);
  if (bytes === null) throw new MingqianError('record.missing', 'expected a policy, found no file', { file });
  return { policy: readPolicy(bytes, file), bytes };
}

/** Who publishes, from a command's options. @throws MingqianError `usage`, `record.*`, `log.*` */
export async function publisherOf(
  args: Arguments,
  published: readonly string[],
  terminal: Terminal,
): Promise<Publisher> {
  const { files, err } = terminal;
  const log = args.required('log');
  const { keys, state } = await secretPlaces(args, log, published, terminal);
  const key = await logKey(keys, terminal);
  const begun = await journalOrigin(state, files);
  if (begun !== key.name)
    throw new MingqianError(
      'usage',
      begun === null
        ? `expected the state of the log ${key.name}, found none; \`log init\` begins a new log`
        : `is the state of the log ${begun}, not of ${key.name}`,
      { file: state },
    );
  await tellTemporary([log, state, ...published], terminal);
  const file = args.option('witnesses') ?? join(log, POLICY_PATH);
  const { policy, bytes } = await policyAt(file, terminal);
  const own = writeKey(verifierKeyOf(key));
  if (!policy.logs.some((one) => writeKey(one.key) === own))
    throw new MingqianError('log.policy', `expected this log's key ${own}, found others`, { file });
  if (policy.logs.length > 1)
    err(`Warning: ${file} has ${policy.logs.length} logs: two histories could both be witnessed.`);
  if (policy.quorum === null)
    err(`Warning: ${file} asks for no witness: when documents were in the log rests on your word.`);
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
          err(`${name}: cosigned at ${cosignedAt(answer)}`);
          const apart = answer.time - BigInt(unixSeconds(terminal.now()));
          if (apart > APART || apart < -APART)
            err(`Warning: the clocks of ${name} and of this machine are ${apart} seconds apart.`);
          return;
        }
        case 'ahead':
          return err(`${name}: cosigned a larger tree of this log already, of ${answer.size} entries`);
        case 'failed':
          return err(`${name}: did not cosign: ${answer.reason}`);
      }
    },
  };
}
