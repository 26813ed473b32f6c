/** What is put in: the published zip, its announced MD5, the seed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { bytes as size } from '../../../i18n/numbers.ts';
import { typedMd5, typedSeed } from '../../../official/beijing/typed.ts';
import { Field } from '../../../ui/Field.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Status } from '../../../ui/Status.tsx';
import { typed } from '../typed.ts';
import { fieldFault } from './Fault.tsx';
import type { Put } from './load.ts';
import { Sheet } from './Sheet.tsx';
import { shownText } from './shown.ts';
import type { Words } from './words.ts';
import { ZipField } from './ZipField.tsx';

interface Props {
  readonly words: Words;
  readonly isAlive: boolean;
  readonly isRunning: boolean;
  readonly isCancelled: boolean;
  readonly onPut: (put: Put) => void;
}

export function PutForm({ words, isAlive, isRunning, isCancelled, onPut }: Props) {
  const { page: t } = words;
  const [file, setFile] = useState<File | null>(null);
  const [noZip, setNoZip] = useState('');
  const [md5, setMd5] = useState({ text: '', fault: '' });
  const [seed, setSeed] = useState({ text: '', fault: '' });
  const choose = useRef<HTMLButtonElement>(null);
  const md5Input = useRef<HTMLInputElement>(null);
  const seedInput = useRef<HTMLInputElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isCancelled) start.current?.focus();
  }, [isCancelled]);

  const put = () => {
    const [readMd5, readSeed] = [typed(md5.text, typedMd5), typed(seed.text, typedSeed)];
    const faultOf = (read: typeof readMd5 | typeof readSeed) =>
      'error' in read ? fieldFault(words, read.error) : '';
    setMd5({ ...md5, fault: faultOf(readMd5) });
    setSeed({ ...seed, fault: faultOf(readSeed) });
    setNoZip(file === null ? t.nothingChosen : '');
    if (file === null) choose.current?.focus();
    else if ('error' in readMd5) md5Input.current?.focus();
    else if ('error' in readSeed) seedInput.current?.focus();
    else onPut({ file, md5: readMd5.value, seed: readSeed.value });
  };
  return (
    <Form
      class="needs-js no-print"
      onSubmit={() => {
        if (isAlive && !isRunning) put();
      }}
    >
      <Sheet id="bj-put" title={t.put}>
        <fieldset class="words" disabled={!isAlive}>
          <div class="bj-stack">
            <ZipField
              words={words}
              chosen={file === null ? '' : t.chosen(shownText(file.name), size(file.size))}
              fault={noZip}
              buttonRef={choose}
              onFile={(chosen) => {
                setFile(chosen);
                setNoZip('');
              }}
              onFault={setNoZip}
            />
            <Field
              id="bj-md5"
              label={t.md5}
              hint={t.md5Hint}
              fault={md5.fault}
              value={md5.text}
              onValue={(text) => setMd5({ text, fault: '' })}
              input={{ class: 'code', autocapitalize: 'none' }}
              inputRef={md5Input}
            />
            <Field
              id="bj-seed"
              label={t.seed}
              hint={t.seedHint}
              fault={seed.fault}
              value={seed.text}
              onValue={(text) => setSeed({ text, fault: '' })}
              input={{ class: 'bj-short', inputMode: 'numeric' }}
              inputRef={seedInput}
            />
            <p class="bj-buttons">
              <button class="button" type="submit" ref={start} disabled={!isAlive || isRunning}>
                {t.start}
              </button>
            </p>
            <p class="note">{t.privacy}</p>
            <p class="note">
              {t.own}
              <a href="#published">{t.toDraws}</a>
            </p>
            <Status class="bj-said" text={isCancelled ? t.cancelled : ''} />
          </div>
        </fieldset>
      </Sheet>
    </Form>
  );
}
