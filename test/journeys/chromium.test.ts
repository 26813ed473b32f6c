import { startChromium } from './engines/chromium.ts';
import { journeysIn } from './journeys.ts';

journeysIn('Chromium', () =>
  startChromium(process.env['MINGQIAN_HEADLESS_CHROMIUM'] || (process.env['MINGQIAN_CHROMIUM'] ?? '')),
);
