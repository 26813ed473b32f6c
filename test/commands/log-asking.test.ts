/** A witness that answers badly: nothing that does not verify comes into a checkpoint, and no answer holds the log up. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { treeOfEntries } from '../../scripts/log/log-files.ts';
import { type Answer, askWitness } from '../../scripts/log/witness-client.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { checkpointText, type TreeHead } from '../../src/core/log/checkpoint.ts';
import { cosign } from '../../src/core/log/cosignature.ts';
import { LOG_KEY, type SigningKey, verifierKeyOf, WITNESS_ED25519 } from '../../src/core/log/keys.ts';
import type { Witness } from '../../src/core/log/policy.ts';
import { type NoteSignature, signatureLine, signNote, writeNote } from '../../src/core/log/signed-note.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { seedOf } from './log-parties.ts';

const LOG: SigningKey = { name: 'draw.example/log', type: LOG_KEY, seed: seedOf('draw') };
const KEY: SigningKey = { name: 'notary.example/witness', type: WITNESS_ED25519, seed: seedOf('notary') };
const tree = treeOfEntries(['a', 'b', 'c', 'd', 'e'].map(utf8));
const head: TreeHead = { origin: LOG.name, size: 5, root: treeRoot(tree) };
const text = checkpointText(head);
const checkpoint = writeNote({ text, signatures: [signNote(text, LOG)] });

let close = () => {};
afterEach(() => close());

/** Asks a witness that answers so. @param answer told the request's body, and which one it is, from 0 */
async function ask(
  answer: (response: ServerResponse, body: string, at: number) => void,
  old = 0,
  timeout = 20_000,
): Promise<{ answer: Answer; bodies: string[] }> {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    answer(response, body, bodies.push(body) - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/below/`;
  const witness: Witness = { kind: 'witness', name: 'notary', key: verifierKeyOf(KEY), url };
  return { answer: await askWitness(witness, { head, tree, checkpoint, old, timeout }), bodies };
}

const line = signatureLine(cosign(head, KEY, 1_000n));
const flipped = (one: NoteSignature): NoteSignature => ({
  ...one,
  signature: one.signature.map((byte, i) => (i === 20 ? byte ^ 1 : byte)),
});

describe('an answer that counts', () => {
  test('is the witness’s own line; other keys’ are passed over', async () => {
    const other = signatureLine(cosign(head, { ...KEY, name: 'other.example/w', seed: seedOf('other') }, 5n));
    const { answer } = await ask((response) => response.end(other + line + other));
    expect(answer).toMatchObject({ kind: 'cosigned', time: 1_000n });
    expect(answer.kind === 'cosigned' && signatureLine(answer.line)).toBe(line);
  });
  test('is one line, however many it sends: they would crowd out others’', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => signatureLine(cosign(head, KEY, BigInt(i + 1))));
    const { answer } = await ask((response) => response.end(lines.join('')));
    expect(answer.kind === 'cosigned' && signatureLine(answer.line)).toBe(lines[0]);
  });
  test('comes after the size that it has, with the proof from there', async () => {
    const { answer, bodies } = await ask((response, _, at) => {
      if (at > 0) return response.end(line);
      return response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('3\n');
    });
    expect(answer.kind).toBe('cosigned');
    expect(bodies.map((body) => body.slice(0, 6))).toEqual(['old 0\n', 'old 3\n']);
    expect(bodies[0]).toBe(`old 0\n\n${new TextDecoder().decode(checkpoint)}`);
    // RFC 9162, 2.1.4.1: from 3 to 5 it is c, d, ab and e.
    expect(bodies[1]?.split('\n\n')[0]?.split('\n')).toHaveLength(5);
  });
});

const status =
  (code: number, body: string, type = 'text/plain') =>
  (response: ServerResponse) =>
    response.writeHead(code, { 'content-type': type }).end(body);
const SIZE = 'text/x.tlog.size';

describe('an answer that does not count', () => {
  test.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['nothing', (response) => response.end(), /signature lines|signed note|expected/],
    ['words', (response) => response.end('thank you\n'), /expected/],
    ['a web page', (response) => response.end('<html></html>'), /expected/],
    [
      'a signature that does not verify',
      (response) => response.end(signatureLine(flipped(cosign(head, KEY, 1_000n)))),
      /a cosignature of notary\.example\/witness does not verify/,
    ],
    [
      'a good one and a bad one',
      (response) => response.end(line + signatureLine(flipped(cosign(head, KEY, 1_000n)))),
      /does not verify/,
    ],
    [
      'one of another tree',
      (response) => response.end(signatureLine(cosign({ ...head, size: 4 }, KEY, 1_000n))),
      /does not verify/,
    ],
    [
      'one of another key of its name',
      (response) => response.end(signatureLine(cosign(head, { ...KEY, seed: seedOf('thief') }, 1_000n))),
      /has no cosignature of notary/,
    ],
    ['more than a note', (response) => response.end(line.repeat(600)), /expected a signed note/],
    ['more lines than a note has', (response) => response.end(line.repeat(65)), /expected at most 64/],
    ['64 MB', (response) => response.end(Buffer.alloc(2 ** 26, 'a')), /expected/],
    ['403', status(403, 'no'), /it answered 403 no/],
    ['422', status(422, 'inconsistent\u001b[2J'), /it answered 422 inconsistent\\u001b/],
    ['409 with another type', status(409, '3\n'), /it answered 409 3/],
    ['409 with no number', status(409, '03\n', SIZE), /it answered 409 03/],
    ['409 with the same size for ever', status(409, '2\n', SIZE), /named another size 5 times/],
    ['500', status(500, 'later'), /it answered 500 later/],
    [
      'a way elsewhere',
      (response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
      /redirect/i,
    ],
    ['a line that is cut', (response) => response.destroy(), /terminated|socket|fetch failed/],
    ['silence', () => {}, /timeout/i],
    [
      'a body that never ends',
      (response) => {
        response.write('\u2014 notary');
      },
      /timeout|aborted/i,
    ],
  ])('%s', async (_, answer, expected) => {
    // Only where nothing comes is there something to wait for.
    const found = await ask(answer, 0, expected.source.startsWith('timeout') ? 700 : 20_000);
    expect(found.answer.kind).toBe('failed');
    expect(found.answer.kind === 'failed' && found.answer.reason.en).toMatch(expected);
  });
  test('a larger size: another run was first, or a history is lost', async () => {
    expect((await ask(status(409, '9\n', SIZE))).answer).toEqual({ kind: 'ahead', size: 9 });
  });
});

test.each([null, 'ftp://x.example/', 'file:///etc/passwd', 'nothing'])(
  'no address to ask: %s',
  async (url) => {
    const witness: Witness = { kind: 'witness', name: 'notary', key: verifierKeyOf(KEY), url };
    const answer = await askWitness(witness, { head, tree, checkpoint, old: 0, timeout: 10 });
    expect(answer).toMatchObject({
      kind: 'failed',
      reason: { en: expect.stringMatching(/no http or https address/) },
    });
  },
);
