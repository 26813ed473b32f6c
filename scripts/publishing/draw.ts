/** Drawing on this machine: seed.json, and the result of a record. */
import type { Control } from '../../src/core/control.ts';
import { PROTOCOL, writeDocument } from '../../src/core/documents.ts';
import { drawRecord as drawOn, type ResultFiles } from '../../src/core/draw-record.ts';
import type { RecordSource } from '../../src/core/record.ts';
import type { Seed } from '../../src/core/seed.ts';
import type { Reveal } from '../../src/core/sources.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';

/** seed.json of these reveals, which must be in the order of the sources. */
export function writeSeed(commitmentHash: string, reveals: readonly Reveal[]): Uint8Array {
  const seed: Seed = { type: 'seed', protocol: PROTOCOL, commitment: commitmentHash, reveals: [...reveals] };
  return writeDocument(seed);
}

/** The result of a record that has everything but its result. @throws MingqianError those of the core's drawRecord */
export function drawRecord(record: RecordSource, control: Control = {}): Promise<ResultFiles> {
  return drawOn(record, nodePlatform, control);
}
