/** The drum of the draw that is run again: alive while ticks fall, then the picture that every page has. */
import { type DrumData, drum } from '../../charts/drum.ts';
import { drumWords } from '../../i18n/drum.ts';
import type { Lang } from '../../i18n/lang.ts';
import { verifyWords } from '../../i18n/verify.ts';
import { byId, element } from '../../ui/elements.ts';
import { RANKS_TOLD } from '../../verifier/ranks.ts';
import { Falling } from './falling.ts';

/** Height of curve and strip in pixels. */
const HEIGHT = 160;
/** Height of the strip, as in charts/drum.ts. */
const STRIP = HEIGHT / 2;
/** Winners from which charts/drum.ts draws a curve above the strip, and what stands above it where there is none. */
const CURVE_FROM = 30;
const ABOVE = 8;

/** What is known of a lottery before it is run again. */
export interface Lottery {
  readonly tickets: number;
  readonly rows: number;
  readonly quota: number;
  readonly reserves: number;
}

export interface DrumView {
  reset(): void;
  /** Some more ranks of this lottery. */
  ranks(lottery: Lottery, tickets: Iterable<number>): void;
  /** All ranks have come. */
  end(): void;
}

/** An svg of `drum`, which is markup of our own making, as an element. */
function svgOf(markup: string): Node {
  const whole = markup.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  return document.importNode(new DOMParser().parseFromString(whole, 'image/svg+xml').documentElement, true);
}

export function drumView(lang: Lang): DrumView {
  const t = verifyWords[lang];
  const names = drumWords[lang];
  const figure = byId('verify-drum', HTMLElement);
  const stage = byId('verify-drum-stage', HTMLElement);
  const caption = byId('verify-drum-caption', HTMLElement);
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  let lottery: Lottery | null = null;
  let tickets: number[] = [];
  let falling: Falling | null = null;

  const picture = (data: DrumData): Node =>
    svgOf(
      drum(data, {
        id: 'verify-drawn',
        height: HEIGHT,
        labels: {
          title: t.drum,
          description: names.describe(data.total, data.hits.length, 0),
          ...(data.hits.length > 0 && { even: names.even }),
        },
      }),
    );
  const finish = () => {
    falling?.stop();
    falling = null;
    if (lottery === null) return;
    const hits = tickets.map((ticket, i) => ({ ticket, rank: i + 1 }));
    stage.removeAttribute('aria-hidden');
    stage.replaceChildren(picture({ total: lottery.tickets, hits, allocated: lottery.quota }));
    const cut = tickets.length >= RANKS_TOLD ? [t.drumCut(RANKS_TOLD)] : [];
    caption.textContent = [t.drumCaption(tickets.length, lottery.tickets), ...cut].join(' ');
  };
  const begin = (known: Lottery) => {
    lottery = known;
    figure.hidden = false;
    if (stillness.matches) return;
    caption.textContent = t.drumAlive;
    stage.setAttribute('aria-hidden', 'true');
    const wanted = Math.min(known.quota + known.reserves, known.rows, RANKS_TOLD);
    const isLow = wanted < CURVE_FROM;
    const top = isLow ? ABOVE : HEIGHT - STRIP;
    const canvas = element('canvas', { class: 'verify-falling' });
    stage.classList.toggle('verify-low', isLow);
    stage.replaceChildren(picture({ total: known.tickets, hits: [] }), canvas);
    falling = new Falling(
      canvas,
      { height: top + STRIP, top },
      { total: known.tickets, wanted, allocated: known.quota },
      finish,
    );
  };
  return {
    reset: () => {
      falling?.stop();
      falling = null;
      lottery = null;
      tickets = [];
      figure.hidden = true;
      stage.replaceChildren();
    },
    ranks: (known, more) => {
      if (lottery === null) begin(known);
      const some = [...more];
      tickets.push(...some);
      falling?.add(some);
    },
    end: () => {
      if (falling === null) finish();
      else falling.end();
    },
  };
}
