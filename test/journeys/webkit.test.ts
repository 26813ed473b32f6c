import { startWebkit } from './engines/webkit.ts';
import { IN_WEBKIT, journeysIn } from './journeys.ts';

const path = process.env['MINGQIAN_WEBKIT'] ?? '';
const missing = process.env['MINGQIAN_WEBKIT_MISSING'] || 'MINGQIAN_WEBKIT does not name it';
journeysIn('WebKit', path === '' ? { missing } : () => startWebkit(path), IN_WEBKIT);
