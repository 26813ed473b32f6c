/** The commit that this checkout is at, as git says it: what a site, a release and a dispute file name as their source. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './root.ts';

export interface SourceCommit {
  /** 40 hex digits, or 64. */
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly seconds: number;
  /** Whether files here differ from it; those that git ignores are not asked for. */
  readonly isChanged: boolean;
}

function git(root: string, ...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** The commit of the checkout at `root`, or null where it is none, a zip of the sources say, or there is no git. */
export function sourceCommit(root: string = ROOT): SourceCommit | null {
  // A folder of sources within somebody else's checkout is not at that one's commit.
  if (git(root, 'rev-parse', '--show-prefix') !== '') return null;
  const [hash = '', seconds = ''] = (git(root, 'log', '-1', '--format=%H %ct') ?? '').split(' ');
  const status = git(root, 'status', '--porcelain');
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(hash) || status === null) return null;
  return { hash, seconds: Number(seconds), isChanged: status !== '' };
}

/** A commit as one word: its hash, with `+` behind it where files were changed; empty where there is none. */
export function commitWord(commit: SourceCommit | null): string {
  return commit === null ? '' : `${commit.hash}${commit.isChanged ? '+' : ''}`;
}
