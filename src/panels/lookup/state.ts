/** The look-up page as a machine with named states. Nothing here looks anything up: use-look-up.ts does what it says. */
import type { ReadFile } from '../../search/index-look-up.ts';
import { readTyped, type TypedFault } from '../../typed/code.ts';
import { type Further, furtherOf, lookingOn } from './further.ts';
import type { HandedOver } from './handed-over.ts';
import {
  type Guides,
  NO_GUIDES,
  type OfferedPool,
  placeOf,
  poolsAt,
  roundPlace,
  type VoidedPool,
} from './pools.ts';
import type { Shown } from './shown.ts';

/** What was asked for. */
export type Asked =
  | {
      readonly what: 'code';
      readonly code: string;
      readonly ungrouped: string | null;
      readonly pools: readonly OfferedPool[];
    }
  /** A saved receipt, or a picture of a printed one. `beside`: more pictures of it, and the draw's files. */
  | { readonly what: 'file'; readonly file: File; readonly beside?: readonly File[] };

/** Why nothing is looked up. */
export type Refused = TypedFault | { readonly fault: 'no-such-pool' };

export type Work =
  | { readonly at: 'idle' }
  /** What was typed is not looked up; what an earlier look-up showed is taken away. */
  | { readonly at: 'refused'; readonly refused: Refused }
  | { readonly at: 'looking'; readonly asked: Asked }
  /** The page was left before there was an answer. */
  | { readonly at: 'stopped'; readonly asked: Asked }
  | {
      readonly at: 'answered';
      readonly asked: Asked;
      /** At least one. */
      readonly shown: readonly Shown[];
      /** When, in milliseconds since 1970 by this device's clock. */
      readonly time: number;
      /** Which of them is to be read first; a new object each time that the reader is to be led there. */
      readonly lead: { readonly index: number };
      /** Where else on the site the code is looked for; null where it is not a code that was answered. */
      readonly further: Further | null;
    };

export interface State {
  readonly pools: readonly OfferedPool[];
  readonly voided: readonly VoidedPool[];
  /** Which pages of the publisher's own there are to lead to. */
  readonly guides: Guides;
  /** The pools' files where they are at hand; null where they are read over the network. */
  readonly files: ReadFile | null;
  readonly typed: string;
  /** Where to look, as placeOf and roundPlace write it. */
  readonly place: string;
  /** Whether the script is there to take what is typed. */
  readonly isAwake: boolean;
  /** Counts what was begun: whatever is found for another one than this is not shown. */
  readonly run: number;
  readonly work: Work;
}

export type Action =
  /** The script is there; the reader may have typed and chosen before. */
  | { readonly do: 'wake'; readonly typed: string; readonly place: string }
  | { readonly do: 'type'; readonly typed: string }
  | { readonly do: 'choose'; readonly place: string }
  | { readonly do: 'take over'; readonly handed: HandedOver }
  | { readonly do: 'look up' }
  | { readonly do: 'check'; readonly file: File; readonly beside?: readonly File[] }
  /** What is in the field now, or the same file. */
  | { readonly do: 'again' }
  | { readonly do: 'show'; readonly run: number; readonly shown: readonly Shown[]; readonly time: number }
  /** result.csv, for the answer with this index. */
  | { readonly do: 'read' | 'stop reading'; readonly index: number }
  | {
      readonly do: 'tell bytes';
      readonly run: number;
      readonly index: number;
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly do: 'show read'; readonly run: number; readonly index: number; readonly shown: Shown }
  /** In more pools, for the code that was answered. */
  | { readonly do: 'look further' }
  | { readonly do: 'show further'; readonly run: number; readonly further: Further }
  | { readonly do: 'leave' }
  | { readonly do: 'come back' };

/** The page before anything was done on it. */
export function beginning(
  pools: readonly OfferedPool[],
  files: ReadFile | null = null,
  voided: readonly VoidedPool[] = [],
  guides: Guides = NO_GUIDES,
): State {
  const place = pools[0] === undefined ? '' : roundPlace(pools[0].round);
  return { pools, voided, guides, files, typed: '', place, isAwake: false, run: 0, work: { at: 'idle' } };
}

const isOffered = (place: string, pools: readonly OfferedPool[]): boolean =>
  pools.some((pool) => place === placeOf(pool) || place === roundPlace(pool.round));

const begun = (state: State, asked: Asked): State => ({
  ...state,
  run: state.run + 1,
  work: { at: 'looking', asked },
});

function lookedUp(state: State): State {
  const typed = readTyped(state.typed);
  if (typed.fault !== null) return { ...state, work: { at: 'refused', refused: typed } };
  const { code, ungrouped } = typed;
  return begun(state, { what: 'code', code, ungrouped, pools: poolsAt(state.place, state.pools) });
}

/**
 * What the page in the other language is handed: what stands in the field, and that it was asked for only where it was, in these pools.
 * What was typed or chosen since, or beside a saved receipt, nobody asked for: it is looked up nowhere.
 */
export function handedOn({ typed, place, pools, work }: State): HandedOver {
  const asked = work.at === 'looking' || work.at === 'answered' ? work.asked : null;
  const read = readTyped(typed);
  const isAsked =
    asked?.what === 'code' &&
    read.fault === null &&
    read.code === asked.code &&
    sameElements(poolsAt(place, pools), asked.pools);
  return { typed, place, isAsked };
}

const sameElements = (some: readonly OfferedPool[], others: readonly OfferedPool[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** What is being corrected is not called wrong any more. */
const corrected = (work: Work): Work => (work.at === 'refused' ? { at: 'idle' } : work);

function takenOver(state: State, { typed, place, isAsked }: HandedOver): State {
  const kept = { ...state, typed: typed ?? state.typed };
  // Never another pool's answer in place of the one that was asked for.
  if (place !== null && !isOffered(place, state.pools))
    return { ...kept, work: { at: 'refused', refused: { fault: 'no-such-pool' } } };
  const placed = { ...kept, place: place ?? state.place };
  return isAsked ? lookedUp(placed) : placed;
}

/** The state with one of the shown answers changed, if it is one that can be read on. */
function withShown(
  state: State,
  index: number,
  change: (listed: Extract<Shown, { is: 'listed' }>) => Shown,
  isLed: boolean,
): State {
  const { work } = state;
  const one = work.at === 'answered' ? work.shown[index] : undefined;
  if (work.at !== 'answered' || one?.is !== 'listed') return state;
  const shown = work.shown.with(index, change(one));
  return { ...state, work: { ...work, shown, lead: isLed ? { index } : work.lead } };
}

export function next(state: State, action: Action): State {
  const { work } = state;
  switch (action.do) {
    case 'wake': {
      const { typed, place } = action;
      return { ...state, isAwake: true, typed, place: isOffered(place, state.pools) ? place : state.place };
    }
    case 'type':
      return { ...state, typed: action.typed, work: corrected(work) };
    case 'choose':
      return { ...state, place: action.place, work: corrected(work) };
    case 'take over':
      return takenOver(state, action.handed);
    case 'look up':
      return lookedUp(state);
    case 'check':
      return begun(state, { what: 'file', file: action.file, beside: action.beside ?? [] });
    case 'again': {
      const file = work.at === 'answered' && work.asked.what === 'file' ? work.asked : null;
      return file === null ? lookedUp(state) : begun(state, file);
    }
    case 'show': {
      if (work.at !== 'looking' || action.run !== state.run) return state;
      const { shown, time } = action;
      const { asked } = work;
      const further = asked.what === 'code' ? furtherOf(shown, state.pools, asked.pools) : null;
      return { ...state, work: { at: 'answered', asked, shown, time, lead: { index: 0 }, further } };
    }
    case 'read':
      return withShown(
        state,
        action.index,
        (one) => ({ ...one, reading: one.reading ?? { done: 0, total: null } }),
        false,
      );
    case 'stop reading':
      return withShown(state, action.index, (one) => ({ ...one, reading: null }), true);
    case 'tell bytes': {
      if (action.run !== state.run) return state;
      const { done, total } = action;
      const told = (one: Extract<Shown, { is: 'listed' }>) =>
        one.reading === null ? one : { ...one, reading: { done, total } };
      return withShown(state, action.index, told, false);
    }
    case 'show read':
      // What was stopped is not shown, however late it comes.
      return action.run !== state.run
        ? state
        : withShown(state, action.index, (one) => (one.reading === null ? one : action.shown), true);
    case 'look further':
      return work.at !== 'answered' || work.further === null || work.further.looking !== null
        ? state
        : { ...state, work: { ...work, further: lookingOn(work.further) } };
    case 'show further':
      return work.at !== 'answered' || action.run !== state.run
        ? state
        : { ...state, work: { ...work, further: action.further } };
    case 'leave':
      return work.at === 'looking' ? { ...state, work: { at: 'stopped', asked: work.asked } } : state;
    case 'come back':
      return work.at === 'stopped' ? begun(state, work.asked) : state;
  }
}
