import { inChromium } from './official-chromium.ts';
const [site, zip] = process.argv.slice(2) as [string, string];
console.log(JSON.stringify(await inChromium(site, zip, '123456')));
process.exit(0);
