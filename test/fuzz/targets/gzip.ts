/** applicants.csv.gz: one RFC 1952 member, whose content is the list (spec, section 1). */
import { gunzipSync, gzipSync } from 'node:zlib';
import { concat } from '../../../src/core/bytes.ts';
import { crc32, gunzip } from '../../../src/core/gzip.ts';
import { roomFor } from '../../../src/core/room.ts';
import { nodePlatform } from '../../../src/record/node/platform.ts';
import { webPlatform } from '../../../src/record/web-platform.ts';
import { mutate, type Next } from '../../python/mutate.ts';
import { bytesAt } from '../files.ts';
import { demand, demandSame, readOr, refusal, type Target } from '../target.ts';
import { recordOf, reportTwin, withList } from './record-twin.ts';

const CODES = ['gzip.form', 'record.limit'] as const;
/** The room of a small file is 56 MB, which every bomb would fill: here it is less. */
const ROOM = { bytes: 2 ** 20, rows: 1000 };

const packed = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes));
const list = bytesAt('test/vectors/records/three/applicants.csv');

/** The optional fields of a header, some right and some not. */
function withHeader(input: Uint8Array, next: Next): Uint8Array | null {
  if (input.length < 18) return null;
  const flags = next(32);
  const extra = flags & 4 ? [3, 0, next(256), next(256), 0] : [];
  const name = flags & 8 ? [97, next(256), 0] : [];
  const comment = flags & 16 ? [98, 0] : [];
  const head = Uint8Array.of(
    ...input.subarray(0, 3),
    flags,
    ...input.subarray(4, 10),
    ...extra,
    ...name,
    ...comment,
  );
  const sum = crc32(head) + (next(4) === 0 ? 1 : 0);
  const check = flags & 2 ? [sum & 255, (sum >>> 8) & 255] : [];
  return concat(head, Uint8Array.of(...check), input.subarray(10));
}

export const gzipTarget: Target = {
  name: 'gzip',
  what: 'applicants.csv.gz',
  seeds: () => [
    packed(list),
    packed(new Uint8Array()),
    packed(new Uint8Array(3 * 2 ** 20)),
    concat(packed(list), packed(list)),
    packed(recordOf('two-pages')['applicants.csv'] as Uint8Array),
  ],
  change: (input, next) => {
    if (next(3) === 0) return withHeader(input, next);
    try {
      return packed(mutate(new Uint8Array(gunzipSync(input, { maxOutputLength: 2 ** 20 })), next));
    } catch {
      return null;
    }
  },
  check: async (input) => {
    const read = (platform: typeof webPlatform) =>
      readOr(
        () => gunzip('applicants.csv.gz', input, platform.inflateRaw, ROOM),
        (error) => refusal(error, CODES),
      );
    const [node, web] = [await read(nodePlatform), await read(webPlatform)];
    demand(node.came === web.came, () => `Node's DEFLATE: ${node.came}, the streams': ${web.came}`);
    if (node.value === null || web.value === null) return node.came ?? '';
    demandSame(web.value, node.value, 'the streams unpack otherwise than Node does');
    demand(node.value.length < ROOM.bytes, () => `${node.value.length} bytes in a room of ${ROOM.bytes}`);
    // Node's own gzip reads the same; it also reads what is refused here, as a second member.
    const own = gunzipSync(input);
    demandSame(node.value, new Uint8Array(own), 'node:zlib unpacks otherwise');
    return `read ${input[3]} ${node.value.length === 0 ? 'nothing' : 'bytes'}`;
  },
  twin: async (input) => {
    const { 'applicants.csv': _, ...files } = withList('lottery', { 'applicants.csv.gz': input });
    return roomFor(input.length).bytes > 0 ? reportTwin(files) : null;
  },
};
