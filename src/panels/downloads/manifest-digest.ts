/** Shows the SHA-256 of the list of this site's files, as this browser received it. */
import { toHex } from '../../core/bytes.ts';
import { webPlatform } from '../../record/web-platform.ts';

const place = document.querySelector<HTMLElement>('[data-manifest]');

async function digest(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(String(response.status));
  return toHex(await webPlatform.sha256(new Uint8Array(await response.arrayBuffer())));
}

function show(place: HTMLElement): void {
  digest(place.dataset['manifest'] ?? '').then(
    (found) => {
      place.textContent = found;
    },
    () => {
      place.textContent = place.dataset['unread'] ?? '';
    },
  );
}

// The list is as long as the page: it is fetched for those who come to where its digest stands.
if (place !== null)
  new IntersectionObserver((seen, observer) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    show(place);
  }).observe(place.parentElement ?? place);
