/** `log witness`: a witness that anyone can run. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
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
import { type InBoth, inBoth, misuse } from '../../terminal/misuse.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { witnessCommandWords } from '../../words/log/witness.ts';
import { command } from '../command.ts';

const KINDS = { ed25519: WITNESS_ED25519, 'ml-dsa-44': WITNESS_ML_DSA } as const;

/** Makes a key and the memory that belongs to it, and prints the line of a policy. */
async function makeWitness(args: Arguments, name: string, terminal: Terminal): Promise<void> {
  const { files, err, out } = terminal;
  const [keys, state, kind] = [
    args.required('keys'),
    args.required('state'),
    args.option('kind') ?? 'ed25519',
  ];
  if (!isKeyName(name)) misuse(inBoth(witnessCommandWords, (t) => t.name(JSON.stringify(name))));
  if (!Object.hasOwn(KINDS, kind))
    misuse(inBoth(witnessCommandWords, (t) => t.kind(Object.keys(KINDS), JSON.stringify(kind))));
  for (const path of [keys, state]) {
    await demandPrivate(path, [], terminal);
    if ((await files.stat(path).catch(() => null)) !== null)
      misuse(
        inBoth(witnessCommandWords, (t) => t.there),
        { file: path },
      );
  }
  const key: SigningKey = { name, type: KINDS[kind as keyof typeof KINDS], seed: terminal.secret() };
  const own = writeKey(verifierKeyOf(key));
  // The memory first: a key without one is of no use, and never signs.
  await beginMemory(state, [own], files);
  await writeKeyFile(keys, key, files);
  err(witnessCommandWords[terminal.lang].made(keys, state));
  out(own);
}

/** The keys of the logs that are cosigned, from policies and as they are. */
async function logKeys(args: Arguments, terminal: Terminal) {
  const keys = args.all('log').map((text) => readKey(text, [LOG_KEY]));
  for (const file of args.all('policy'))
    keys.push(...(await policyAt(file, terminal)).policy.logs.map(({ key }) => key));
  if (keys.length === 0) misuse(inBoth(witnessCommandWords, (t) => t.noLog));
  return [...new Map(keys.map((key) => [writeKey(key), key])).values()];
}

export const witnessCommand = command({
  usage: '--keys <file> --state <folder> (--new <name> | --policy <file> --port <n>)',
  says: witnessCommandWords,
  words: 0,
  options: {
    keys: { value: 'file' },
    state: { value: 'folder' },
    new: { value: 'name' },
    kind: { value: 'ed25519|ml-dsa-44' },
    policy: { value: 'file', multiple: true },
    log: { value: 'key', multiple: true },
    port: { value: 'n' },
    host: { value: 'address' },
  },
  async run(args, terminal) {
    const { files, err, lang } = terminal;
    const tell = (said: InBoth) => err(said[lang]);
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
      misuse(
        inBoth(witnessCommandWords, (t) => t.noKey),
        { file: keyFile },
        'record.missing',
      );
    const service = await openWitness({
      keys,
      logs,
      memory,
      files,
      clock: () => BigInt(unixSeconds(terminal.now())),
      note: tell,
    });
    const server = witnessServer(service, tell);
    server.listen(port, args.option('host') ?? '127.0.0.1');
    await once(server, 'listening');
    const { address, port: at } = server.address() as AddressInfo;
    const t = witnessCommandWords[terminal.lang];
    err(t.listens(keys.map((key) => key.name).join(t.between), address, at));
    await terminal.stopped();
    // What is being remembered is finished and answered.
    server.closeIdleConnections();
    server.close();
    await once(server, 'close');
    return 0;
  },
});
