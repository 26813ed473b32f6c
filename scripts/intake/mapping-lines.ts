/** Where a key of a mapping stands in its file, and which keys may stand there. */
import type * as v from 'valibot';

export type Path = readonly (string | number)[];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The line, from 1, on which a key stands, or the last of the tables that lead to it where it is missing; null where none stands
 * there. Read from the text: TOML's own parser tells no lines.
 */
export function lineOf(toml: string, path: Path): number | null {
  const lines = toml.split(/\r?\n/);
  let at = 0;
  let found: number | null = null;
  for (const [depth, key] of path.entries()) {
    if (typeof key === 'number') continue;
    const after = path[depth + 1];
    const skipped = typeof after === 'number' ? after : 0;
    const header = new RegExp(`^\\s*\\[\\[?\\s*(?:[^\\]#]*\\.)?\\s*["']?${escaped(key)}["']?\\s*\\]`);
    const member = new RegExp(`(?:^|[{,\\s])["']?${escaped(key)}["']?\\s*=`);
    let line = lines.findIndex((text, i) => i >= at && (header.test(text) || member.test(text)));
    for (let more = skipped; more > 0 && line !== -1; more--) {
      const next = lines.findIndex((text, i) => i > line && header.test(text));
      if (next === -1) break;
      line = next;
    }
    if (line === -1) continue;
    at = line;
    found = line + 1;
  }
  return found;
}

/** A schema as far as keys are looked up in it. */
interface Looked {
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  readonly wrapped?: unknown;
}

/** The keys that a schema knows at a path. */
export function knownKeys(schema: v.GenericSchema, path: Path): readonly string[] {
  let here: Looked = schema as Looked;
  const inside = (of: Looked): Looked => (of.wrapped === undefined ? of : inside(of.wrapped as Looked));
  for (const key of path) {
    here = inside(here);
    here = ((typeof key === 'number' ? here.item : here.entries?.[key]) ?? {}) as Looked;
  }
  return Object.keys(inside(here).entries ?? {});
}
