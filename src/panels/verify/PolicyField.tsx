/** The reader's trust policy: pasted, dropped, chosen, kept on the device, or the site's own. */
import type { Ref } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { equal } from '../../core/bytes.ts';
import type { Finding } from '../../core/findings.ts';
import { NOTE_LIMIT } from '../../core/log/signed-note.ts';
import { POLICY_PATH } from '../../core/log/tiles.ts';
import { instant } from '../../i18n/dates.ts';
import { asset, href } from '../../i18n/href.ts';
import { plain, saidOf } from '../../i18n/said.ts';
import { fetchFile } from '../../record/fetched.ts';
import type { GivenPolicy } from '../../search/given-policy.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Status } from '../../ui/Status.tsx';
import { dropPolicy, keepPolicy, keptPolicy } from '../kept-policy.ts';
import type { Places } from './places.ts';
import { type PolicyChoice, type PolicySummary, summaryOf } from './policy-choice.ts';
import type { Action } from './state.ts';
import { joined, type Words } from './words.ts';

/** One byte past a policy's limit is enough to refuse it. */
const LIMIT = NOTE_LIMIT + 1;
const store = () => window.localStorage;
const now = () => new Date().toISOString().replace(/\.\d+/, '');

/** Why the policy is not well formed, as one sentence after the other. */
function faultText(words: Words, { place, expected, found }: Finding): string {
  const { trust: t, findings } = words;
  const { file: _, ...inside } = place;
  return joined(words, [
    t.fault(plain(findings.place(inside)).trim()),
    ...(expected === null ? [] : [t.expected(plain(saidOf(findings.values, expected)))]),
    ...(found === null ? [] : [t.found(plain(saidOf(findings.values, found)))]),
    t.faultNote,
  ]);
}

/** What a policy asks for, for the reader to recognise it by. */
function Summary({
  words: { trust: t },
  summary,
}: {
  readonly words: Words;
  readonly summary: PolicySummary;
}) {
  const { logs, witnesses, quorum, sha256 } = summary;
  const asked =
    quorum === null || quorum.kind === 'witness'
      ? (quorum?.name ?? null)
      : t.group(quorum.name, quorum.least, quorum.members.length);
  return (
    <div class="verify-policy-summary">
      <p>
        {t.summary(logs, witnesses, asked)}
        <code>{sha256}</code>
      </p>
      {logs > 1 && <p class="verify-warning">{t.severalLogs(logs)}</p>}
      {quorum === null && <p class="verify-warning">{t.noQuorum}</p>}
    </div>
  );
}

const isSame = (a: GivenPolicy | null, b: GivenPolicy | null): boolean =>
  a !== null && b !== null && a.origin === b.origin && equal(a.bytes, b.bytes);

interface Props {
  readonly words: Words;
  readonly policy: PolicyChoice;
  readonly dispatch: (action: Action) => void;
  readonly place: Places;
}

export function PolicyField({ words, policy, dispatch, place }: Props) {
  const { lang, trust: t } = words;
  const { given, typed, kept, fault, trouble, isRemoved } = policy;
  const summary = useMemo(() => summaryOf(given), [given]);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const found = keptPolicy(store);
    if (found !== null) dispatch({ do: 'find kept policy', kept: found });
  }, [dispatch]);

  const take = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    chosen
      .slice(0, LIMIT)
      .arrayBuffer()
      .then(
        (bytes) => dispatch({ do: 'take policy', given: { bytes: new Uint8Array(bytes), origin: 'reader' } }),
        () => dispatch({ do: 'fail policy', trouble: 'fileUnread' }),
      );
  };
  const useSite = () => {
    const url = new URL(`${asset('/log/')}${POLICY_PATH}`, location.href).href;
    fetchFile(url, { file: `log/${POLICY_PATH}`, limit: LIMIT, isCut: true }, { kept: 'refuse' }).then(
      (bytes) =>
        dispatch(
          bytes === null
            ? { do: 'fail policy', trouble: 'siteAbsent' }
            : { do: 'take policy', given: { bytes, origin: 'site' } },
        ),
      () => dispatch({ do: 'fail policy', trouble: 'siteUnread' }),
    );
  };
  const keep = (one: GivenPolicy) => {
    const done = keepPolicy(store, one, now());
    dispatch(
      done === null ? { do: 'fail policy', trouble: 'cannotKeep' } : { do: 'keep policy', kept: done },
    );
  };
  const remove = () => {
    dropPolicy(store);
    dispatch({ do: 'keep policy', kept: null });
  };
  const button = (label: string, press: () => void, ref: Ref<HTMLButtonElement> = null) => (
    <button class="button plain" type="button" ref={ref} onClick={press}>
      {label}
    </button>
  );
  const isKept = isSame(given, kept);
  return (
    <div class="field verify-policy">
      <LongText
        id="verify-policy"
        label={t.policy}
        hint={t.policyHint}
        rows={4}
        fault={fault === null ? '' : faultText(words, fault)}
        value={typed}
        onValue={(text) => dispatch({ do: 'type policy', text })}
        onFile={take}
        boxRef={place('policy')}
        box={{ autocapitalize: 'none' }}
      >
        <p class="note">
          <a href={href(lang, '/guide/policies/')}>{t.about}</a>
        </p>
      </LongText>
      <p class="verify-buttons">
        {button(t.chooseFile, () => file.current?.click())}
        {button(t.useSite, useSite)}
        {summary !== null &&
          !isKept &&
          button(kept === null ? t.keep : t.keepInstead, () => given !== null && keep(given))}
      </p>
      <input
        ref={file}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t.chooseFile}
        autocomplete="off"
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // So that choosing the same file again is a change again.
          event.currentTarget.value = '';
        }}
      />
      <p class="note">{t.siteNote}</p>
      <Status
        class="verify-said"
        text={
          trouble !== null ? t[trouble] : isRemoved ? t.removed : given?.origin === 'site' ? t.isSite : ''
        }
      />
      {summary !== null && <Summary words={words} summary={summary} />}
      {kept !== null && (
        <div class="verify-kept">
          <p>{(isKept ? t.keptSame : t.keptOther)(instant(lang, kept.since))}</p>
          <p class="verify-buttons">
            {!isKept && button(t.useKept, () => dispatch({ do: 'take policy', given: kept }))}
            {button(t.remove, remove, place('kept'))}
          </p>
        </div>
      )}
    </div>
  );
}
