/** The commands that make a selection by RFC 3797 without the page. */
import type { Source } from '../../../official/rfc3797/key.ts';
import { quoted } from '../commands.ts';

/** What is selected from what: sources, or a key as it stands. */
export interface Selecting {
  readonly sources: readonly Source[] | null;
  readonly key: string;
  readonly pool: number;
  readonly select: number;
}

/** The command of this project. */
export function nodeCommand({ sources, key, pool, select }: Selecting): string {
  const from =
    sources === null
      ? `--key ${quoted(key)}`
      : sources.map(({ given }) => `--source "${given.trim()}"`).join(' ');
  return `npm run -s mingqian -- rerun rfc3797 --pool ${pool} --select ${select} ${from}`;
}

/** The rule once more, in Python, from the key on. */
export function pythonCommand({ key, pool, select }: Selecting): string {
  const program = [
    'import hashlib,sys',
    'k,left=sys.argv[1].encode(),list(range(1,int(sys.argv[2])+1))',
    'd=lambda i:hashlib.md5(i.to_bytes(2,"big")+k+i.to_bytes(2,"big")).hexdigest()',
    'print(*[left.pop(int(d(i),16)%len(left)) for i in range(int(sys.argv[3]))])',
  ].join('; ');
  return `python3 -c '${program}' ${quoted(key)} ${pool} ${select}`;
}
