/** The published zip: dropped or chosen. What was chosen before stays where a drop was of no use. */
import './zip-field.css';
import type { Ref } from 'preact';
import { DropZone } from '../../../ui/DropZone.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Status } from '../../../ui/Status.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  /** What was chosen, in words; empty where nothing was. */
  readonly chosen: string;
  readonly fault: string;
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly onFile: (file: File) => void;
  readonly onFault: (fault: string) => void;
}

export function ZipField({ words: { page: t }, chosen, fault, buttonRef, onFile, onFault }: Props) {
  const drop = (data: DataTransfer) => {
    const isFolder = [...data.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory ?? false);
    const files = [...data.files];
    const [file] = files;
    if (isFolder || file === undefined) onFault(t.noFile);
    else if (files.length > 1) onFault(t.several(files.length));
    else onFile(file);
  };
  return (
    <div class="field">
      <p class="zip-label" id="bj-zip-label">
        {t.zip}
      </p>
      <DropZone class="zip-drop" over="zip-over" labelledBy="bj-zip-label" onDrop={drop}>
        <p class="zip-drop-words">{t.drop}</p>
        <p>
          <FileButton
            words={t.choose}
            accept=".zip,application/zip"
            describedBy="bj-zip-label bj-chosen"
            buttonRef={buttonRef}
            onFiles={([file]) => file !== undefined && onFile(file)}
          />
        </p>
        <Status id="bj-chosen" class="bj-said" text={chosen} />
        <p class="field-fault" role="alert">
          {fault}
        </p>
      </DropZone>
    </div>
  );
}
