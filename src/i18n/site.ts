import { words } from './words.ts';

/** How the site speaks of the official portal and of its own contact, configured or not. */
export const portalWords = words(
  { name: '你所在城市的官方门户' },
  { name: 'the official portal of your city' },
);

export const contactWords = words(
  { none: '演示站未设' },
  { none: 'no address is set in this demonstration' },
);
