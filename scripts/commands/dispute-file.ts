/** The file that `verify --dispute` writes. */
import { writeFile } from 'node:fs/promises';
import type { Check } from '../../src/core/checks.ts';
import {
  type DisputeInput,
  disputeBytes,
  disputeOf,
  type Given,
  repeatCommands,
} from '../../src/core/dispute.ts';
import { visible } from '../../src/core/errors.ts';
import { RECORD_FILES, type RecordFile, type RecordSource } from '../../src/core/record.ts';
import type { Report } from '../../src/core/report.ts';
import { commitWord, sourceCommit } from '../source-commit.ts';

interface DisputeParts {
  readonly report: Report;
  readonly checks: readonly Check[];
  readonly source: RecordSource;
  /** What was read of the source up to then. */
  readonly inputs: () => Promise<ReadonlyMap<RecordFile, DisputeInput>>;
  readonly given: Given;
  readonly otherReport: unknown;
  /** How the other report differs from this one. */
  readonly differences: readonly string[];
  readonly say: (text: string) => void;
}

/**
 * Writes it, where a check failed or another implementation differs; says so, or that there was nothing to write.
 * @param path where no file is; one that has come there since is not overwritten
 */
export async function writeDispute(path: string, parts: DisputeParts): Promise<void> {
  const { report, checks, source, inputs, given, otherReport, differences, say } = parts;
  // What no check came to read is evidence as well; what cannot be read is left out.
  const checked = await inputs();
  for (const name of RECORD_FILES) if (!checked.has(name)) await source.read(name).catch(() => null);
  const program = {
    commit: commitWord(sourceCommit()) || null,
    platform: `node ${process.version} ${process.platform} ${process.arch}`,
    commands: repeatCommands(given),
  };
  const dispute = disputeOf(report, checks, {
    inputs: [...(await inputs()).values()],
    expectedCommitment: given.expectedCommitment,
    program,
    otherReport,
    differences,
  });
  if (dispute === null) {
    say('No dispute file was written: no check failed.');
    return;
  }
  await writeFile(path, disputeBytes(dispute), { flag: 'wx' });
  say(visible(`Dispute file: ${path}`));
}
