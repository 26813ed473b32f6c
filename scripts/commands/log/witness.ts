/** `log witness`: a witness that anyone can run. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MingqianError } from '../../../src/core/errors.ts';
import {
  isKeyName,
  LOG_KEY,
  readKey,
  type SigningKey,
  verifierKeyOf,
  WITNESS_ED25519,
  WITNESS_ML_DSA,
  writeKey,
} from '../../../src/core/log/keys.ts';
import { unixSeconds } from '../../../src/core/time.ts';
import { demandPrivate, readKeyFile, writeKeyFile } from '../../log/key-files.ts';
import { policyAt } from '../../log/setting.ts';
import { beginMemory } from '../../log/witness/memory.ts';
import { witnessServer } from '../../log/witness/server.ts';
import { openWitness } from '../../log/witness/witness.ts';
import { type Arguments, integer } from '../../terminal/arguments.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Command } from '../command.ts';

const KINDS = { ed25519: WITNESS_ED25519, 'ml-dsa-44': WITNESS_ML_DSA } as const;

/** Makes a key and the memory that belongs to it, and prints the line of a policy. */
async function makeWitness(args: Arguments, name: string, terminal: Terminal): Promise<void> {
  const { files, err, out } = terminal;
  const [keys, state, kind] = [
    args.required('keys'),
    args.required('state'),
    args.option('kind') ?? 'ed25519',
  ];
  if (!isKeyName(name))
    throw new MingqianError(
      'usage',
      `--new: expected 1 to 255 visible ASCII characters without +, found ${JSON.stringify(name)}`,
    );
  if (!Object.hasOwn(KINDS, kind))
    throw new MingqianError(
      'usage',
      `--kind: expected ${Object.keys(KINDS).join(' or ')}, found ${JSON.stringify(kind)}`,
    );
  for (const path of [keys, state]) {
    await demandPrivate(path, [], terminal);
    if ((await files.stat(path).catch(() => null)) !== null)
      throw new MingqianError('usage', 'is there already: a key and its memory are made once', {
        file: path,
      });
  }
  const key: SigningKey = { name, type: KINDS[kind as keyof typeof KINDS], seed: terminal.secret() };
  const own = writeKey(verifierKeyOf(key));
  // The memory first: a key without one is of no use, and never signs.
  await beginMemory(state, [own], files);
  await writeKeyFile(keys, key, files);
  err(
    `The secret key is in ${keys}, the memory in ${state}. Give out this key, and where the witness is reached:`,
  );
  out(own);
}

/** The keys of the logs that are cosigned, from policies and as they are. */
async function logKeys(args: Arguments, terminal: Terminal) {
  const keys = args.all('log').map((text) => readKey(text, [LOG_KEY]));
  for (const file of args.all('policy'))
    keys.push(...(await policyAt(file, terminal)).policy.logs.map(({ key }) => key));
  if (keys.length === 0) throw new MingqianError('usage', 'expected --policy or --log, found neither');
  return [...new Map(keys.map((key) => [writeKey(key), key])).values()];
}

export const witnessCommand: Command = {
  usage: '--keys <file> --state <folder> (--new <name> | --policy <file> --port <n>)',
  summary: 'a witness over HTTP, which anyone can run',
  help: `With --new it makes the witness's key and its memory, prints the key for policies, and ends.

Otherwise it serves C2SP tlog-witness until it is told to stop: POST /add-checkpoint, and for monitors GET
/<SHA-256 of the log's origin>/checkpoint. It cosigns a checkpoint of a log that it knows where the log only grew since the one
it cosigned last, and remembers that on the disk before it answers. It never cosigns a smaller or another history. A key
whose memory was lost must not sign again: make another. The guide, "Running a witness", has the rest: systemd, nginx, Caddy.`,
  words: 0,
  options: {
    keys: { value: 'file', help: "the witness's secret key" },
    state: { value: 'folder', help: 'its memory' },
    new: { value: 'name', help: 'make a key with this name, for example university.example/witness' },
    kind: { value: 'ed25519|ml-dsa-44', help: 'the kind of the key that is made (ed25519)' },
    policy: { value: 'file', multiple: true, help: 'a policy whose logs are cosigned' },
    log: { value: 'key', multiple: true, help: "a log's key, name+id+base64" },
    port: { value: 'n', help: 'where it listens' },
    host: { value: 'address', help: 'on which address (127.0.0.1: behind a web server)' },
  },
  async run(args, terminal) {
    const { files, err } = terminal;
    const name = args.option('new');
    if (name !== undefined) {
      await makeWitness(args, name, terminal);
      return 0;
    }
    const [keyFile, memory] = [args.required('keys'), args.required('state')];
    const port = integer('port', args.required('port'));
    const logs = await logKeys(args, terminal);
    const keys = await readKeyFile(keyFile, Object.values(KINDS), files);
    if (keys === null || keys.length === 0)
      throw new MingqianError('record.missing', "expected the witness's secret key, found none", {
        file: keyFile,
      });
    const service = await openWitness({
      keys,
      logs,
      memory,
      files,
      clock: () => BigInt(unixSeconds(terminal.now())),
      note: err,
    });
    const server = witnessServer(service, err);
    server.listen(port, args.option('host') ?? '127.0.0.1');
    await once(server, 'listening');
    const { address, port: at } = server.address() as AddressInfo;
    err(`Witness ${keys.map((key) => key.name).join(', ')} listens on ${address} port ${at}.`);
    await terminal.stopped();
    // What is being remembered is finished and answered.
    server.closeIdleConnections();
    server.close();
    await once(server, 'close');
    return 0;
  },
};
