/** The pool's head, what was read and what was drawn. */
import { duration } from '../../../i18n/durations.ts';
import { count, bytes as size } from '../../../i18n/numbers.ts';
import { FactList } from '../../../ui/FactList.tsx';
import type { Redrawn } from './load.ts';
import { shownText } from './shown.ts';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly redrawn: Redrawn;
}

export function Facts({ words, redrawn }: Props) {
  const { lang, page: t } = words;
  const { loaded, zip, drawn, isFresh } = redrawn;
  const { imported, ms } = loaded;
  const read = (text: string) => (text === '' ? t.empty : shownText(text));
  const drew = duration(lang, drawn.ms);
  const isCompared = zip.announcedMd5 !== null;
  return (
    <div class="bj-facts bj-part">
      <h3>{t.pool}</h3>
      <FactList
        facts={[
          [t.poolTitle, read(imported.title)],
          [
            t.kind,
            <span key="kind">
              {t.kinds[imported.kind]} <code>{imported.type}</code>
            </span>,
          ],
          [t.period, <code key="period">{imported.period}</code>],
          [t.drawTime, read(imported.drawTime)],
          [t.publishTime, read(imported.publishTime)],
          [t.tickets, count(imported.tickets)],
          [t.quota, imported.quota < 0 ? String(imported.quota) : count(imported.quota)],
          [t.seed, <code key="seed">{drawn.seed}</code>],
          [t.numbers, drawn.numbers === 0 ? t.noNumbers : t.numbersOf(drawn.numbers, drawn.passedOver)],
          [
            t.file,
            <span key="file">
              <code>{shownText(zip.file)}</code> {size(zip.bytes)}
            </span>,
          ],
          [
            t.fileMd5,
            <span key="md5" data-md5={isCompared ? 'same' : 'not-compared'}>
              <code>{zip.md5}</code> <span class="bj-md5">{isCompared ? t.md5Same : t.md5NotCompared}</span>
            </span>,
          ],
          [t.time, isFresh ? t.timeOf(duration(lang, ms), drew) : t.timeAgain(drew)],
        ]}
      />
    </div>
  );
}
