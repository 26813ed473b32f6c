/**
 * The first script of mingqian-verifier.html: unpacks the program that stands behind it and runs it. The file's security policy
 * names the digest of the unpacked program too, so that no other one can be run in its place.
 */
import { inflateSync } from 'fflate';

const packed = document.querySelector('#packed')?.textContent ?? '';
const bytes = Uint8Array.from(atob(packed.trim()), (char) => char.charCodeAt(0));
const script = document.createElement('script');
script.textContent = new TextDecoder('utf-8', { fatal: true }).decode(inflateSync(bytes));
document.body.append(script);
