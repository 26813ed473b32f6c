/** The published winners beside those of the re-run: the same, a part, another order, or where they differ. */
import './compare.css';
import { useRef, useState } from 'preact/hooks';
import type { Comparison } from '../../../official/beijing/comparison.ts';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Form } from '../../../ui/Form.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { VerdictName } from '../../../ui/verdict.ts';
import { OfficialVerdict } from '../OfficialVerdict.tsx';
import { Differences } from './Differences.tsx';
import { FaultVerdict } from './FaultVerdict.tsx';
import { Reading } from './Reading.tsx';
import { Sheet } from './Sheet.tsx';
import { shownText } from './shown.ts';
import { askableOf, type Run, shownOf } from './state.ts';
import { useAsked } from './use-asked.ts';
import { joined, type Words } from './words.ts';

const VERDICTS: Readonly<Record<Comparison['verdict'], VerdictName>> = {
  same: 'verified',
  part: 'incomplete',
  order: 'failed',
  differs: 'failed',
};

/** The verdict in a sentence, and what it rests on. */
function sentences(
  words: Words,
  { verdict, published, drawn, same, differences, compared }: Comparison,
): [string, string[]] {
  const { compare: t } = words;
  const by =
    compared.codes && compared.tickets
      ? t.compared.both
      : compared.codes
        ? t.compared.codes
        : t.compared.tickets;
  const how = joined(words, [by, compared.ranks ? t.compared.ranks : t.compared.rows]);
  if (verdict === 'same') return [t.same, [t.sameWhat(drawn), how, t.own]];
  if (verdict === 'part') return [t.part(published, drawn - published), [t.partWhat, how, t.own]];
  if (verdict === 'order') return [t.order, [t.orderWhat(published), how, t.own]];
  const what = differences.length === 0 ? t.contradicted(published) : t.differsWhat(same, published, drawn);
  return [t.differs, [what, how, t.differsMay]];
}

/** What is put in: pasted, or a file, whichever came last. */
type List = { readonly pasted: string } | { readonly file: File };

interface Props {
  readonly words: Words;
  readonly isAlive: boolean;
  readonly run: Run;
  readonly verifyTitle: string;
}

export function Compare({ words, isAlive, run, verifyTitle }: Props) {
  const { compare: t } = words;
  const [pasted, setPasted] = useState('');
  const [list, setList] = useState<List>({ pasted: '' });
  const [fault, setFault] = useState<{ readonly words: string; readonly of: unknown } | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const redrawn = shownOf(run)?.redrawn ?? null;
  const askable = askableOf(run);
  // A verdict goes with what it judged.
  const { asked, ask, forget } = useAsked<Comparison>([redrawn, list]);
  const take = (next: List) => {
    setList(next);
    setFault(null);
  };
  const name = 'file' in list ? list.file.name : t.pasted;

  const compare = () => {
    const text = 'file' in list ? list.file : list.pasted.trim() === '' ? null : new Blob([list.pasted]);
    const refuse = (why: string) => {
      setFault({ words: why, of: redrawn });
      forget();
      box.current?.focus();
    };
    if (redrawn === null) return refuse(t.tooEarly);
    if (text === null) return refuse(t.nothing);
    if (redrawn.drawn.outcome === 'time-out') return refuse(t.timeOut);
    if (askable === null) return refuse(words.page.lost);
    setFault(null);
    ask((signal) => askable.loaded.pool.ask('compare', { text, name }, { signal }));
  };
  const of =
    redrawn === null ? '' : t.judged(shownText(name), redrawn.drawn.seed, shownText(redrawn.zip.file));
  return (
    <Sheet id="bj-compare" title={t.title} kind="asks">
      <div class="bj-stack">
        <Form class="words no-print" onSubmit={compare}>
          <fieldset class="field" disabled={!isAlive}>
            <p>{t.what}</p>
            <LongText
              id="bj-published"
              label={t.paste}
              rows={6}
              fault={fault !== null && fault.of === redrawn ? fault.words : ''}
              value={pasted}
              onValue={(text) => {
                setPasted(text);
                take({ pasted: text });
              }}
              onFile={(file) => take({ file })}
              boxRef={box}
            >
              <p class="bj-buttons">
                {t.or}
                <FileButton
                  words={t.choose}
                  accept=".csv,.txt,text/csv,text/plain"
                  onFiles={([file]) => file !== undefined && take({ file })}
                />
              </p>
              <Status class="bj-said" text={'file' in list ? t.chosen(list.file.name) : ''} />
            </LongText>
            <p class="bj-buttons">
              <button class="button" type="submit">
                {t.compare}
              </button>
            </p>
            {redrawn === null && <p class="note">{t.first}</p>}
            <Status class="bj-said" text={asked.at === 'asking' ? t.comparing : ''} />
          </fieldset>
        </Form>
        {asked.at === 'failed' && (
          <FaultVerdict
            words={words}
            id="bj-compared"
            error={asked.error}
            called={t.fault}
            of={of}
            verifyTitle={verifyTitle}
          />
        )}
        {asked.at === 'answered' && <Judgement words={words} of={of} comparison={asked.answer} />}
      </div>
    </Sheet>
  );
}

interface JudgementProps {
  readonly words: Words;
  readonly of: string;
  readonly comparison: Comparison;
}

function Judgement({ words, of, comparison }: JudgementProps) {
  const { compare: t } = words;
  const [sentence, lines] = sentences(words, comparison);
  return (
    <>
      <OfficialVerdict
        words={words.seals}
        id="bj-compared"
        verdict={VERDICTS[comparison.verdict]}
        called={t.names[comparison.verdict]}
        sentence={sentence}
        of={of}
      >
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Reading words={t} reading={comparison.reading} claims={comparison.claims} />
      </OfficialVerdict>
      {comparison.differences.length > 0 && <Differences words={words} comparison={comparison} />}
    </>
  );
}
