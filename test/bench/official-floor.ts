/** What no import can go below on this machine: unpacking the zip's files and looking at each byte once, in one thread. */
import { openAsBlob } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';

const [path = ''] = process.argv.slice(2);
const reader = new ZipReader(new BlobReader(await openAsBlob(path)), { useWebWorkers: false });
let [unpack, scan, lines] = [0, 0, 0];
for await (const entry of reader.getEntriesGenerator()) {
  if (entry.directory) continue;
  const packed = await entry.getData(new Uint8ArrayWriter(), { passThrough: true, useWebWorkers: false });
  let begun = performance.now();
  const bytes = inflateRawSync(packed);
  unpack += performance.now() - begun;
  begun = performance.now();
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0x0a) lines++;
  scan += performance.now() - begun;
}
console.log(JSON.stringify({ unpack, scan, lines }));
