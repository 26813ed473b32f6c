/** Keeps a round on this device: its size before, how far it is, what came of it, and the way to take it away again. */
import './keep.css';
import { useEffect, useRef } from 'preact/hooks';
import { instant } from '../../i18n/dates.ts';
import { bytes } from '../../i18n/numbers.ts';
import type { RoundToKeep } from '../../offline/round-versions.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Status } from '../../ui/Status.tsx';
import { unremembered } from '../../ui/unremembered.ts';
import { useAlive } from '../../ui/use-alive.ts';
import { standingOf } from './state.ts';
import { useKeep } from './use-keep.ts';
import type { Words } from './words.ts';

/** What the build knows. */
export interface KeepData extends RoundToKeep {
  readonly title: string;
}

interface Props extends KeepData {
  readonly words: Words;
}

export function KeepPanel({ words: { lang, page: t }, title, round, version, files }: Props) {
  const { state, keep, stop, remove } = useKeep({ round, version, files });
  const isAlive = useAlive();
  const place = useRef<HTMLDivElement>(null);
  const all = files.reduce((sum, { size }) => sum + size, 0);
  const { whole, newer, older, part } = standingOf(state.at === 'rest' ? state.kept : [], { version });
  const isHere = whole !== null || newer !== null;
  const isResting = state.at === 'rest';
  const last = useRef(state.at);
  // The button that was pressed is gone: whoever came by keyboard finds the next one.
  useEffect(() => {
    const was = last.current;
    last.current = state.at;
    if ((was === 'keeping') !== (state.at === 'keeping')) place.current?.querySelector('button')?.focus();
  }, [state.at]);
  const fault = isResting && state.fault !== null ? t.faults[state.fault] : '';
  const said =
    state.at === 'keeping'
      ? t.begun(bytes(all))
      : isResting && state.isRemoved
        ? t.removed
        : isResting && isHere
          ? t.done
          : '';
  const button =
    older !== null ? t.update(bytes(all - part)) : part > 0 ? t.goOn(bytes(all - part)) : t.keep(bytes(all));
  return (
    <div class="keep" ref={place}>
      <p>
        {t.what} <span class="note">{t.files(files.length, bytes(all))}</span>
      </p>
      {state.at === 'keeping' ? (
        <Progress
          doing={state.bytes === null ? t.preparing : t.keeping(bytes(state.bytes), bytes(all))}
          label={t.progress}
          share={state.bytes === null ? null : state.bytes / all}
          cancel={t.cancel}
          onCancel={stop}
        />
      ) : (
        <>
          {whole !== null && <p>{t.kept(instant(lang, whole))}</p>}
          {newer !== null && <p>{t.newer(instant(lang, newer))}</p>}
          {older !== null && <p>{t.older(instant(lang, older))}</p>}
          {part > 0 && <p>{t.partly(bytes(part), bytes(all))}</p>}
          <p class="actions needs-js">
            {!isHere && (
              <button
                class="button plain"
                type="button"
                disabled={!isAlive || !isResting}
                onClick={keep}
                {...unremembered}
              >
                {button}
              </button>
            )}
            {(isHere || older !== null || part > 0) && (
              <button class="word-button" type="button" aria-label={t.removeLabel(title)} onClick={remove}>
                {t.remove}
              </button>
            )}
          </p>
        </>
      )}
      <p role="alert">{fault}</p>
      <Status text={said} isHidden />
      <p class="note">{t.mayGo}</p>
    </div>
  );
}
