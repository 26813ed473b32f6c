/** The drum of a draw that is made in this page: alive while its ticks fall, then the picture that every page has. */
import './drum.css';
import './falling-drum.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drum, stripOf } from '../charts/drum.ts';
import type { DrumWords } from '../i18n/drum.zh.ts';
import type { Fall } from './falling.ts';
import { Falling } from './falling-canvas.ts';
import { Picture } from './Picture.tsx';

/** Height of curve and strip in pixels. */
const HEIGHT = 160;
/** Ticks that fall, at most: each frame goes through all of them. The picture afterwards has every tick. */
const MOST_FALLING = 20_000;

interface Props extends Fall {
  readonly words: DrumWords;
  /** Unique in the page. */
  readonly id: string;
  /** What the picture is, in a few words. */
  readonly title: string;
  /** Tickets in the order of their ranks, batch by batch: only ever more of them. */
  readonly batches: readonly ArrayLike<number>[];
  /** Whether all ranks have come. */
  readonly isWhole: boolean;
  /** The caption while ticks fall, and the one after. */
  readonly falling: string;
  readonly fallen: string;
  /** What stands under the caption once all ticks lie. */
  readonly children?: ComponentChildren;
}

/** Only for a component that is made in the browser: it reads there whether motion is unwelcome. */
export default function FallingDrum(props: Props) {
  const { words, id, title, batches, isWhole, falling, fallen, total, wanted, allocated, children } = props;
  const [isStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [isLying, setLying] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ticks = useRef<Falling>(null);
  const told = useRef(0);
  const added = useRef(0);

  // On paper nothing falls: a page that is printed meanwhile has the picture, whole.
  useEffect(() => {
    const lie = () => setLying(true);
    window.addEventListener('beforeprint', lie);
    return () => window.removeEventListener('beforeprint', lie);
  }, []);
  // A draw is one from its first tick to its last.
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const fall = { total, wanted: Math.min(wanted, MOST_FALLING), allocated };
    const own = new Falling(canvas.current, HEIGHT, fall, () => setLying(true));
    ticks.current = own;
    return () => own.stop();
  }, []);
  useEffect(() => {
    for (const batch of batches.slice(told.current)) {
      const room = Math.max(0, MOST_FALLING - added.current);
      const some = Array.from(batch).slice(0, room);
      added.current += some.length;
      ticks.current?.add(some);
    }
    told.current = batches.length;
    if (isWhole) ticks.current?.end();
  }, [batches, isWhole]);

  const isOver = isWhole && (isStill || isLying);
  const tickets = isOver ? batches.flatMap((batch) => Array.from(batch)) : [];
  const svg = drum(
    { total, allocated, hits: tickets.map((ticket, i) => ({ ticket, rank: i + 1 })) },
    {
      id,
      height: HEIGHT,
      labels: {
        title,
        description: words.describe(total, tickets.length, 0),
        ...(tickets.length > 0 && { even: words.even }),
      },
    },
  );
  const isLow = stripOf(wanted, HEIGHT).top < HEIGHT / 2;
  return (
    <figure class="drum-figure">
      <div class={isLow ? 'drum-stage drum-low' : 'drum-stage'} aria-hidden={isOver ? undefined : 'true'}>
        <Picture svg={svg} />
        {!isOver && !isStill && <canvas ref={canvas} class="drum-falling" />}
      </div>
      <figcaption>{isOver ? fallen : isStill ? '' : falling}</figcaption>
      {isOver && children}
    </figure>
  );
}
