/** Imports that point the wrong way. */
import { posix } from 'node:path';
import { importsOf } from './imports.ts';
import { isAmong, RULES, roomOf } from './rooms.ts';

/** The files of `src` that can import, by their path below it, with their text. */
export type Files = ReadonlyMap<string, string>;

/** What is imported that must not be. */
export interface Wrong {
  readonly from: string;
  /** A path below `src`, a package, or null where it cannot be told. */
  readonly to: string | null;
  /**
   * `arrow`: that room is not below this one. `missing`: there is no such file. `unclear`: nobody can say what is imported.
   * `languages`: the words of both languages come to a page that shows one.
   */
  readonly why: 'arrow' | 'missing' | 'unclear' | 'languages';
}

interface Edge {
  readonly from: string;
  readonly to: string | null;
  /** Whether it is a file of ours and no package. */
  readonly isOurs: boolean;
  readonly isType: boolean;
}

/** The imports of a file, resolved. */
function edgesOf(from: string, text: string): Edge[] {
  return importsOf(from, text).map(({ specifier, isType }) => {
    if (specifier === null || !/^\.{0,2}\//.test(specifier))
      return { from, to: specifier, isOurs: false, isType };
    const [path = ''] = specifier.split('?');
    return { from, to: posix.join(posix.dirname(from), path), isOurs: true, isType };
  });
}

/** What may be read from beside `src`: the program's version. */
const BESIDE: readonly { readonly from: RegExp; readonly to: RegExp }[] = [
  { from: /^site\.config\.ts$/, to: /^\.\.\/package\.json$/ },
];

function wrongArrow({ from, to, isOurs, isType }: Edge, exists: (path: string) => boolean): Wrong | null {
  const wrong = (why: Wrong['why']): Wrong => ({ from, to, why });
  const rule = RULES.find(({ of }) => of.test(from));
  if (to === null) return wrong('unclear');
  if (rule === undefined) return wrong('arrow');
  if (!isOurs) return isAmong(to, rule.packages ?? []) ? null : wrong('arrow');
  if (BESIDE.some((one) => one.from.test(from) && one.to.test(to))) return null;
  if (!exists(to)) return wrong('missing');
  const room = roomOf(to);
  if (room === roomOf(from) || rule.rooms === 'all' || rule.rooms.includes(room)) return null;
  return isType && rule.types?.includes(room) ? null : wrong('arrow');
}

/** Whether a file holds the words of both languages: there is one of each beside it. */
const holdsBoth = (path: string, files: Files): boolean =>
  path.endsWith('.ts') && files.has(path.replace(/\.ts$/, '.zh.ts'));

/**
 * The imports that lead, from the code of a page's views, to the words of both languages. A view is given its words by one entry a
 * language, so that a page downloads its own alone.
 */
function bothLanguages(files: Files, edges: ReadonlyMap<string, readonly Edge[]>): Wrong[] {
  const wrong: Wrong[] = [];
  const reached = [...files.keys()].filter((path) => /^(?:panels|ui)\/.*\.tsx?$/.test(path));
  const seen = new Set(reached);
  for (let from = reached.pop(); from !== undefined; from = reached.pop())
    for (const { to, isOurs, isType } of edges.get(from) ?? []) {
      if (!isOurs || isType || to === null) continue;
      const isOthers =
        (from.endsWith('/zh.tsx') && to.endsWith('.en.ts')) ||
        (from.endsWith('/en.tsx') && to.endsWith('.zh.ts'));
      if (holdsBoth(to, files) || isOthers) wrong.push({ from, to, why: 'languages' });
      else if (!seen.has(to)) {
        seen.add(to);
        reached.push(to);
      }
    }
  return wrong;
}

/**
 * Every import of these files that breaks a rule.
 * @param exists whether there is a file of that path below `src`; style sheets and facts are no keys of `files` of a test
 */
export function wrongImports(files: Files, exists = (path: string): boolean => files.has(path)): Wrong[] {
  const edges = new Map([...files].map(([path, text]) => [path, edgesOf(path, text)]));
  const arrows = [...edges.values()].flat().map((edge) => wrongArrow(edge, exists));
  return [...arrows.filter((wrong) => wrong !== null), ...bothLanguages(files, edges)];
}
