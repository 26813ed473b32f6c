/** The commands that draw a sample by Rivest's sampler without the page. */
import type { Sample } from '../../../official/rivest/sampler.ts';
import { quoted } from '../commands.ts';

/** The command of this project. `hasManifest`: whether the reader has one, as a file on their own device. */
export function nodeCommand({ seed, total, count, isDistinct }: Sample, hasManifest: boolean): string {
  return [
    `npm run -s mingqian -- rerun rivest --seed=${quoted(seed)} --total ${total} --count ${count}`,
    ...(isDistinct ? ['--distinct'] : []),
    ...(hasManifest ? ['--manifest manifest.csv'] : []),
  ].join(' ');
}

/** The rule once more, in Python. */
export function pythonCommand({ seed, total, count, isDistinct }: Sample): string {
  const start = [
    'import hashlib,itertools,sys',
    's,n,k=sys.argv[1],int(sys.argv[2]),int(sys.argv[3])',
    'x=(1+int(hashlib.sha256(f"{s},{i}".encode()).hexdigest(),16)%n for i in itertools.count(1))',
  ];
  const end = isDistinct
    ? ['d={}', 'any(d.setdefault(v,v) and len(d)==k for v in x)', 'print(*d)']
    : ['print(*itertools.islice(x,k))'];
  return `python3 -c '${[...start, ...end].join('; ')}' ${quoted(seed)} ${total} ${count}`;
}
