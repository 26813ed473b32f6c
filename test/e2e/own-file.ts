/** Files that a reader chooses, through the button that asks for them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { FileChooser, Locator } from '@playwright/test';
import { zipOf } from '../record/hostile-zip.ts';

export type OwnFile = Exclude<Parameters<FileChooser['setFiles']>[0], string | readonly unknown[]>;

/** @param files a path, or what stands for a file */
export async function chooseFile(button: Locator, files: string | OwnFile | OwnFile[]): Promise<void> {
  const chooser = button.page().waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(files);
}

/** The texts of a folder's files, by their names. */
export function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
}

/** A zip of these files, without those that are null. */
export const zipFile = async (
  files: Readonly<Record<string, string | null>>,
  name = 'record.zip',
): Promise<OwnFile> => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(await zipOf(files, '')),
});
