/** The software bill of materials: CycloneDX by `npm sbom`, made the same whenever and wherever it is made from one commit. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import manifest from '../../package.json' with { type: 'json' };
import type { SourceCommit } from '../source-commit.ts';
import { npm } from './npm.ts';

const Sbom = v.looseObject({
  bomFormat: v.literal('CycloneDX'),
  serialNumber: v.string(),
  metadata: v.looseObject({ timestamp: v.string(), component: v.looseObject({ name: v.string() }) }),
  components: v.array(v.looseObject({ 'bom-ref': v.string() })),
});

/** A UUID (RFC 9562, version 8) that follows from a commit, instead of one drawn at random. */
export function serialOf({ hash }: Pick<SourceCommit, 'hash'>): string {
  const bytes = createHash('sha256').update(`mingqian sbom ${hash}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** A commit's time as CycloneDX has it. */
export function timeOf({ seconds }: Pick<SourceCommit, 'seconds'>): string {
  return new Date(seconds * 1000).toISOString();
}

/**
 * @param text what `npm sbom` printed
 * @returns the same with serial number and time of the commit, and the package's name where npm took the folder's
 * @throws ValiError for what is no CycloneDX, or has no components
 */
export function fixedSbom(text: string, commit: Pick<SourceCommit, 'hash' | 'seconds'>): string {
  const sbom = v.parse(Sbom, JSON.parse(text));
  if (sbom.components.length === 0) throw new Error('npm sbom named no component');
  sbom.serialNumber = serialOf(commit);
  sbom.metadata.timestamp = timeOf(commit);
  sbom.metadata.component.name = manifest.name;
  return `${JSON.stringify(sbom, null, 2)}\n`;
}

/** Of what package-lock.json names. @throws Error where npm fails */
export function sbomOf(commit: SourceCommit): string {
  return fixedSbom(npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']), commit);
}
