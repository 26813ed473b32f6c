/** The reader's own files: dropped or chosen, looked through, one record of them selected. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { RECORD_FILES } from '../../core/record.ts';
import { type FoundRecord, filesOfDrop, filesOfInput, findRecords } from '../../record/dropped.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { Status } from '../../ui/Status.tsx';
import { type Choice, ownIn } from './choice.ts';
import type { Places } from './places.ts';
import type { Action } from './state.ts';
import type { Words } from './words.ts';

/** What a record may lack: the packed list beside the list, and the log's proof where there is no log. */
const OPTIONAL: readonly string[] = ['applicants.csv.gz', 'commitment.tlog-proof'];
const EXPECTED = RECORD_FILES.filter((name) => !OPTIONAL.includes(name));

function missingFrom(record: FoundRecord): readonly string[] {
  if (record.kind === 'zip') return [];
  const names: readonly string[] = record.files.map(({ name }) => name);
  const isThere = (name: string) =>
    names.includes(name) || (name === 'applicants.csv' && names.includes('applicants.csv.gz'));
  return EXPECTED.filter((name) => !isThere(name));
}

/** What was found in the reader's files: which record, and what it lacks. */
export function foundSentence(t: Words['page'], { own, lacks }: Pick<Choice, 'own' | 'lacks'>): string {
  if (lacks === 'own') return t.nothingChosen;
  if (own.is === 'none') return '';
  if (own.is === 'being read') return t.reading;
  if (own.is === 'unreadable') return t.unreadable(own.message);
  const record = ownIn({ own });
  if (record === null) return t.none;
  const several = own.records.length > 1 ? t.several(own.records.length) : null;
  const one = record.kind === 'zip' ? t.foundZip(record.where) : t.found(record.where, record.files.length);
  const missing = missingFrom(record);
  return [several ?? one, ...(missing.length > 0 ? [t.missing(missing)] : [])].join(' ');
}

interface Props {
  readonly words: Words;
  readonly choice: Choice;
  readonly dispatch: (action: Action) => void;
  readonly place: Places;
}

export function OwnRecord({ words: { page: t }, choice, dispatch, place }: Props) {
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  // Not every browser can choose a folder.
  const [isFolderless, setFolderless] = useState(false);
  useEffect(() => {
    if (folder.current === null) return;
    setFolderless(!('webkitdirectory' in folder.current));
    folder.current.webkitdirectory = true;
  }, []);
  const take = (input: HTMLInputElement) => {
    if (input.files !== null && input.files.length > 0)
      dispatch({ do: 'found own', records: findRecords(filesOfInput(input.files)) });
    // So that choosing the same files again is a change again.
    input.value = '';
  };
  const drop = ({ items }: DataTransfer) => {
    dispatch({ do: 'read own' });
    filesOfDrop(items).then(
      (dropped) => dispatch({ do: 'found own', records: findRecords(dropped) }),
      (error: Error) => dispatch({ do: 'fail own', message: error.message }),
    );
  };
  const records = choice.own.is === 'read' ? choice.own.records : [];
  return (
    <DropZone class="verify-inside verify-drop" over="verify-over" onDrop={drop}>
      <p class="verify-drop-words">{t.drop}</p>
      <p class="verify-buttons">
        <button
          class="button plain"
          type="button"
          hidden={isFolderless}
          onClick={() => folder.current?.click()}
        >
          {t.chooseFolder}
        </button>
        <button
          class="button plain"
          type="button"
          ref={place('files')}
          onClick={() => files.current?.click()}
        >
          {t.chooseFiles}
        </button>
      </p>
      {(
        [
          [folder, t.chooseFolder],
          [files, t.chooseFiles],
        ] as const
      ).map(([ref, label]) => (
        <input
          key={label}
          ref={ref}
          type="file"
          multiple
          hidden
          tabIndex={-1}
          aria-label={label}
          autocomplete="off"
          onChange={(event) => take(event.currentTarget)}
        />
      ))}
      <Status class="verify-found" text={foundSentence(t, choice)} />
      {records.length > 1 && (
        <div class="field">
          <label for="verify-which">{t.which}</label>
          <select
            id="verify-which"
            autocomplete="off"
            value={String(choice.own.is === 'read' ? choice.own.which : 0)}
            onChange={(event) => dispatch({ do: 'choose own', which: Number(event.currentTarget.value) })}
          >
            {records.map(({ where }, i) => (
              <option key={where} value={String(i)}>
                {where || t.loose}
              </option>
            ))}
          </select>
        </div>
      )}
    </DropZone>
  );
}
