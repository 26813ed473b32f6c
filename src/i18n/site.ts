import { words } from './words.ts';

/** How the site speaks of the official portal and of its own contact where none is configured. */
export const portalWords = words(
  { none: '你所在城市的官方门户' },
  { none: 'the official portal of your city' },
);

export const contactWords = words({ none: '没有设' }, { none: 'no address is set' });
