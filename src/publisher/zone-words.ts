/** What the clock of a zone is called: found once for a build, since browsers do not all say the same. */
import { type OwnZone, UTC } from './utc.ts';
import { zoneNamed } from './zone.ts';

/** All of China has one clock by law, and one name for it. */
const BEIJING = ['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Chungking', 'Asia/Harbin'];

/** What CLDR calls it whatever the season: 北美东部时间, Eastern Time; its own name where that is a bare offset. */
function called(name: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: name,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  const found = parts.find(({ type }) => type === 'timeZoneName')?.value ?? name;
  return /^GMT/.test(found) ? name : found;
}

/** The zone with this name, or null where nobody knows one. */
export function zoneOf(name: string): OwnZone | null {
  if (BEIJING.includes(name)) return { name, zh: '北京时间', en: 'Beijing time', withOffset: false };
  if (name === UTC.name) return UTC;
  return zoneNamed(name) === null
    ? null
    : { name, zh: called(name, 'zh-CN'), en: called(name, 'en'), withOffset: true };
}
