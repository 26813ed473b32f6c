/** Shows the SHA-256 of the list of this site's files, as this browser received it. */
import { toHex } from '../../core/bytes.ts';
import { webPlatform } from '../../record/web-platform.ts';

const place = document.querySelector<HTMLElement>('[data-manifest]');

async function digest(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(String(response.status));
  return toHex(await webPlatform.sha256(new Uint8Array(await response.arrayBuffer())));
}

if (place !== null)
  digest(place.dataset['manifest'] ?? '').then(
    (found) => {
      place.textContent = found;
    },
    () => {
      place.textContent = place.dataset['unread'] ?? '';
    },
  );
