/** The reader's own files: dropped or chosen, looked through, one record of them selected. */
import { RECORD_FILES } from '../../core/record.ts';
import type { Lang } from '../../i18n/lang.ts';
import { verifyWords } from '../../i18n/verify.ts';
import {
  type DroppedFile,
  type FoundRecord,
  filesOfDrop,
  filesOfInput,
  findRecords,
} from '../../record/dropped.ts';
import { dropZone } from '../../ui/drop-zone.ts';
import { byId, element } from '../../ui/elements.ts';

/** Files of which a record may lack the second where it has the first. */
const EXPECTED = RECORD_FILES.filter((name) => name !== 'applicants.csv.gz');

/**
 * Wires the drop zone and its buttons.
 * @param onChange told whenever another record, or none, is selected
 */
export function ownFiles(lang: Lang, onChange: (found: FoundRecord | null) => void): void {
  const t = verifyWords[lang];
  const zone = byId('verify-drop', HTMLElement);
  const said = byId('verify-found', HTMLElement);
  const which = byId('verify-which', HTMLElement);
  const select = byId('verify-which-one', HTMLSelectElement);
  const folderInput = byId('verify-folder', HTMLInputElement);
  const folderButton = byId('verify-choose-folder', HTMLButtonElement);
  const filesInput = byId('verify-files', HTMLInputElement);
  const filesButton = byId('verify-choose-files', HTMLButtonElement);
  let records: readonly FoundRecord[] = [];

  const missingFrom = (record: FoundRecord): string => {
    if (record.kind === 'zip') return '';
    const names: readonly string[] = record.files.map(({ name }) => name);
    const missing = EXPECTED.filter(
      (name) => !names.includes(name) && !(name === 'applicants.csv' && names.includes('applicants.csv.gz')),
    );
    return missing.length === 0 ? '' : t.missing(missing);
  };
  const sentence = (record: FoundRecord): string =>
    record.kind === 'zip' ? t.foundZip(record.where) : t.found(record.where, record.files.length);

  const show = (record: FoundRecord | null, words: string): void => {
    said.textContent = words;
    onChange(record);
  };
  /** Selects one of the records found, and says which and what it lacks. */
  const take = (record: FoundRecord): void => {
    const words = records.length > 1 ? t.several(records.length) : sentence(record);
    show(record, [words, missingFrom(record)].join(' ').trim());
  };
  const choose = (dropped: readonly DroppedFile[]): void => {
    records = findRecords(dropped);
    which.hidden = records.length < 2;
    select.replaceChildren(
      ...records.map(({ where }, i) => element('option', { value: String(i) }, where || t.loose)),
    );
    const [first] = records;
    if (first === undefined) show(null, t.none);
    else take(first);
  };

  select.addEventListener('change', () => {
    const record = records[select.selectedIndex];
    if (record !== undefined) take(record);
  });
  for (const [button, input] of [
    [folderButton, folderInput],
    [filesButton, filesInput],
  ] as const) {
    button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      if (input.files !== null && input.files.length > 0) choose(filesOfInput(input.files));
      // So that choosing the same files again is a change again.
      input.value = '';
    });
  }
  // Not every browser can choose a folder.
  folderButton.hidden = !('webkitdirectory' in folderInput);
  folderInput.webkitdirectory = true;

  dropZone(zone, 'verify-over', ({ items }) => {
    show(null, t.reading);
    filesOfDrop(items).then(choose, (error: Error) => {
      which.hidden = true;
      show(null, t.unreadable(error.message));
    });
  });
}
