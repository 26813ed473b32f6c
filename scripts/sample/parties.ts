/**
 * The log of the demonstration and its four witnesses, with keys that everybody can compute: what they sign proves nothing but that
 * the programs work. Their names say so.
 */
import { join } from 'node:path';
import { utf8 } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import {
  type KeyType,
  LOG_KEY,
  type SigningKey,
  verifierKeyOf,
  WITNESS_ED25519,
  WITNESS_ML_DSA,
  writeKey,
} from '../../src/core/log/keys.ts';
import { writeProposal } from '../log/proposal.ts';
import { beginMemory } from '../log/witness/memory.ts';
import { openWitness, type WitnessService } from '../log/witness/witness.ts';
import { systemFiles } from '../publishing/file-system.ts';

/** A key that is no secret: its seed follows from its name. */
function demonstrationKey(name: string, type: KeyType): SigningKey {
  return { name, type, seed: sha256(utf8(`mingqian demonstration key ${name}`)) };
}

export const LOG_SIGNER: SigningKey = demonstrationKey('mingqian.example/demonstration-log', LOG_KEY);

const WITNESSES: readonly SigningKey[] = [
  demonstrationKey('demonstration-witness-1', WITNESS_ED25519),
  demonstrationKey('demonstration-witness-2', WITNESS_ED25519),
  demonstrationKey('demonstration-witness-3', WITNESS_ED25519),
  demonstrationKey('demonstration-witness-4', WITNESS_ML_DSA),
];
/** Any two sets of three of them share two: one may lie (spec, section 8). */
const QUORUM = 3;

/** Nobody answers there: the names of RFC 2606 lead nowhere. */
const hostOf = ({ name }: SigningKey): string => `${name}.example`;

/** The policy that asks for three of the four. */
export function demonstrationPolicy(): ReturnType<typeof writeProposal> {
  return writeProposal({
    log: writeKey(verifierKeyOf(LOG_SIGNER)),
    witnesses: WITNESSES.map((key) => `${key.name} ${writeKey(verifierKeyOf(key))} https://${hostOf(key)}`),
    quorum: QUORUM,
  });
}

/**
 * Four witnesses in this process, as a `fetch` that asks them by their addresses.
 * @param folder where they remember, each in a folder of its own
 * @param clock seconds; each is one second later than the one before it
 */
export async function demonstrationWitnesses(folder: string, clock: () => number): Promise<typeof fetch> {
  const services = new Map<string, WitnessService>();
  for (const [i, key] of WITNESSES.entries()) {
    const memory = join(folder, key.name);
    await beginMemory(memory, [writeKey(verifierKeyOf(key))], systemFiles);
    const service = await openWitness({
      keys: [key],
      logs: [verifierKeyOf(LOG_SIGNER)],
      memory,
      files: systemFiles,
      clock: () => BigInt(clock() + 1 + i),
      note: (said) => {
        throw new Error(said.en);
      },
    });
    services.set(hostOf(key), service);
  }
  return async (input, init) => {
    const request = new Request(input, init);
    const service = services.get(new URL(request.url).host);
    if (service === undefined) throw new TypeError(`${request.url} is no witness of the demonstration`);
    const { status, type, body } = await service.addCheckpoint(new Uint8Array(await request.arrayBuffer()));
    return new Response(typeof body === 'string' ? body : Uint8Array.from(body), {
      status,
      headers: { 'content-type': type },
    });
  };
}
