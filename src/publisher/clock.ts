/** Whose clock a site's times are told by: the publisher's, which the bundler puts in the place of the global. */
import { type OwnZone, UTC } from './utc.ts';

declare global {
  var MINGQIAN_ZONE: OwnZone | undefined;
}

export const ownZone: OwnZone = globalThis.MINGQIAN_ZONE ?? UTC;
