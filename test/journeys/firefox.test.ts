import { startFirefox } from './engines/firefox.ts';
import { journeysIn } from './journeys.ts';

const path = process.env['MINGQIAN_FIREFOX'] ?? '';
const missing = process.env['MINGQIAN_FIREFOX_MISSING'] || 'MINGQIAN_FIREFOX does not name it';
journeysIn('Firefox', path === '' ? { missing } : () => startFirefox(path));
