/** The verdict about a re-run draw, where its numbers fall, and what else belongs to the result. */
import '../../ui/drum.css';
import './official-verdict.css';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Answer } from '../../ui/Answer.tsx';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { type Compared, comparisonVerdict } from './comparison.ts';
import { Sheet } from './Sheet.tsx';
import type Strip from './Strip.tsx';
import type { SharedWords } from './words.ts';

/** Numbers from which charts/drum.ts draws a curve above the strip. */
const CURVE_FROM = 30;

type StripType = typeof Strip extends (props: infer P) => unknown ? ComponentType<P> : never;

/** The picture is fetched when there is something to show. Without it nothing else is missing. */
function useStrip(): StripType | null {
  const [loaded, setLoaded] = useState<{ strip: StripType } | null>(null);
  useEffect(() => {
    import('./Strip.tsx').then(
      ({ default: strip }) => setLoaded({ strip }),
      () => {},
    );
  }, []);
  return loaded?.strip ?? null;
}

function Fall({
  words: { published: t },
  total,
  numbers,
}: {
  readonly words: SharedWords;
  readonly total: number;
  readonly numbers: ArrayLike<number>;
}) {
  const Picture = useStrip();
  const caption = t.stripCaption(numbers.length, total, numbers.length >= CURVE_FROM);
  return (
    <figure class="drum-figure">
      {Picture !== null && <Picture title={t.strip} description={caption} total={total} numbers={numbers} />}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** A file that can be kept of a result. @property make null where there is none, which `note` says */
export interface Saving {
  readonly name: string;
  readonly type: string;
  readonly make: (() => string) | null;
}

interface Props {
  readonly words: SharedWords;
  /** The name of the draw, where it is one that is copied here and nothing was changed. */
  readonly what: string;
  readonly compared: Compared;
  readonly total: number;
  readonly numbers: ArrayLike<number>;
  readonly csv: Saving;
  readonly json: Saving;
  /** What is said of what can be kept. */
  readonly saveNote: string;
  /** Between the picture and what can be kept. */
  readonly children: ComponentChildren;
}

export function RerunResult(props: Props) {
  const { words, what, compared, total, numbers, csv, json, saveNote, children } = props;
  const { published: t, seals } = words;
  const { verdict, called, sentence, lines } = comparisonVerdict(t, compared);
  const save = ({ name, type, make }: Saving, label: string) =>
    make !== null && (
      <SaveButton name={name} make={() => new Blob([make()], { type })}>
        {label}
      </SaveButton>
    );
  return (
    <Sheet id="rerun-result-title" title={t.result} note={what}>
      <div class="official-stack">
        <Answer names={['rerun-sentence']}>
          <Verdict
            words={seals}
            verdict={verdict}
            name={called}
            sentence={sentence}
            sentenceId="rerun-sentence"
          >
            <div class="verdict-reason">
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </Verdict>
        </Answer>
        <Fall words={words} total={total} numbers={numbers} />
        {children}
        <div class="official-save">
          <h3>{t.save}</h3>
          <p class="official-buttons">
            {save(csv, t.saveCsv)}
            {save(json, t.saveJson)}
          </p>
          <p class="note">{saveNote}</p>
        </div>
      </div>
    </Sheet>
  );
}
