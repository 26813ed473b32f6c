/** A batch manifest: pasted, or read from the reader's own file into its field, where it can be seen. The file does not leave the device. */
import { useState } from 'preact/hooks';
import { FileButton } from '../../../ui/FileButton.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { Status } from '../../../ui/Status.tsx';
import { Optional } from '../Optional.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly words: Words;
  readonly field: Pick<Parameters<typeof LongText>[0], 'id' | 'value' | 'fault' | 'onValue' | 'boxRef'>;
}

export function ManifestField({ words: { page: t, published: p }, field }: Props) {
  const [said, setSaid] = useState('');
  const onValue = (text: string) => {
    setSaid('');
    field.onValue(text);
  };
  const read = async (file: File): Promise<void> => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      field.onValue(text);
      setSaid(t.manifestRead(file.name));
    } catch {
      setSaid(t.manifestUnread(file.name));
    }
  };
  return (
    <>
      <div class="field">
        <LongText
          {...field}
          label={<Optional label={t.manifest} optional={p.optional} />}
          hint={t.manifestHint}
          rows={6}
          box={{ autocapitalize: 'none' }}
          onValue={onValue}
          onFile={(file) => void read(file)}
        />
      </div>
      <div class="official-buttons">
        <FileButton
          words={t.manifestFile}
          accept=".csv,text/csv,text/plain"
          onFiles={([file]) => {
            if (file !== undefined) void read(file);
          }}
        />
        <Status class="note" text={said} />
      </div>
    </>
  );
}
