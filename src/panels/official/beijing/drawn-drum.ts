/** The drum of a draw: alive while the winners' ticks fall, then the picture with its table. */
import { parts } from '../../../charts/density.ts';
import { type DrumData, drum, stripOf } from '../../../charts/drum.ts';
import { drumWords } from '../../../i18n/drum.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { count } from '../../../i18n/numbers.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { byId, element, table } from '../../../ui/elements.ts';
import { Falling } from '../../../ui/falling-canvas.ts';
import { numberHead, svgNode } from './nodes.ts';

/** Height of curve and strip in pixels. */
const HEIGHT = 160;
/** Ticks that fall, at most: the strip has a thousand columns. */
const MOST_FALLING = 20_000;
/** Parts that the table cuts the strip into. */
const PARTS = 10;

export interface DrawnDrum {
  reset(): void;
  /** @param tickets the winners' in the order drawn, from 1 */
  show(total: number, tickets: Uint32Array): void;
}

/** The figures of a drum, for those who would rather read. */
export function drumTable(lang: Lang, data: DrumData): HTMLElement {
  const t = drumWords[lang];
  const rows = parts(data, PARTS).map(({ from, to, selected }) => [
    from === to ? count(from) : `${count(from)}–${count(to)}`,
    count(selected),
  ]);
  return element(
    'details',
    {},
    element('summary', {}, t.table),
    table(t.caption, [t.range, numberHead(t.selected)], rows),
  );
}

export function drawnDrum(lang: Lang): DrawnDrum {
  const t = beijingWords[lang];
  const names = drumWords[lang];
  const figure = byId('bj-drum', HTMLElement);
  const stage = byId('bj-drum-stage', HTMLElement);
  const caption = byId('bj-drum-caption', HTMLElement);
  const figures = byId('bj-drum-figures', HTMLElement);
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  let falling: Falling | null = null;

  const picture = (data: DrumData): Node =>
    svgNode(
      drum(data, {
        id: 'bj-drawn-drum',
        height: HEIGHT,
        labels: {
          title: t.drum,
          description: names.describe(data.total, data.hits.length, 0),
          ...(data.hits.length > 0 && { even: names.even }),
        },
      }),
    );
  const stop = () => {
    falling?.stop();
    falling = null;
  };
  const finish = (data: DrumData) => {
    stop();
    stage.removeAttribute('aria-hidden');
    stage.replaceChildren(picture(data));
    caption.textContent = t.drumCaption(data.hits.length, data.total);
    figures.replaceChildren(drumTable(lang, data));
  };
  return {
    reset: () => {
      stop();
      figure.hidden = true;
      stage.replaceChildren();
      figures.replaceChildren();
    },
    show: (total, tickets) => {
      stop();
      figure.hidden = false;
      figures.replaceChildren();
      const data: DrumData = { total, hits: Array.from(tickets, (ticket, i) => ({ ticket, rank: i + 1 })) };
      const isLow = stripOf(tickets.length, HEIGHT).top < HEIGHT / 2;
      stage.classList.toggle('bj-low', isLow);
      if (stillness.matches || tickets.length === 0) return finish(data);
      const canvas = element('canvas', { class: 'bj-falling' });
      caption.textContent = t.drumAlive;
      stage.setAttribute('aria-hidden', 'true');
      stage.replaceChildren(picture({ total, hits: [] }), canvas);
      const some = tickets.subarray(0, MOST_FALLING);
      falling = new Falling(canvas, HEIGHT, { total, wanted: some.length, allocated: tickets.length }, () =>
        finish(data),
      );
      falling.add(some);
      falling.end();
    },
  };
}
