/** `selftest`: shows that the verifier catches what it should. */
import { sealWords } from '../../src/i18n/seals.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { selftestRecord } from '../../src/selftest/record.ts';
import { type Seen, seenFailing, tryTampering, verifyUntouched } from '../../src/selftest/run.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
import { selftestCommandWords } from '../words/selftest.ts';
import { command } from './command.ts';

export const selftestCommand = command({
  usage: '',
  says: selftestCommandWords,
  words: 0,
  options: {},
  async run(_, { lang, out }) {
    const t = selftestCommandWords[lang];
    const mark = (isRight: boolean) => (isRight ? t.ok : t.wrong);
    const files = await selftestRecord();
    const { verdict } = await verifyUntouched(files, nodePlatform);
    out(t.line(mark(verdict === 'verified'), t.untouched(sealWords[lang][verdict].toLowerCase())));
    const seen: Seen[] = [];
    let wrong = verdict === 'verified' ? 0 : 1;
    for (const tampering of TAMPERINGS) {
      const { failed, right, verification } = await tryTampering(tampering, files, nodePlatform);
      const said =
        failed.length > 0 ? failed.join(t.between) : sealWords[lang][verification.verdict].toLowerCase();
      out(t.line(mark(right), t.tried(t.whyOf(tampering), said)));
      if (!right) wrong++;
      seen.push({ tampering, failed });
    }
    for (const [id, tamperings] of seenFailing(seen))
      out(tamperings.length === 0 ? t.unseen(id) : t.seen(id, tamperings.length));
    out(wrong === 0 ? t.allCaught(TAMPERINGS.length) : t.missed(wrong, TAMPERINGS.length + 1));
    return wrong === 0 ? 0 : 1;
  },
});
