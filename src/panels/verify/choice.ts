/** What the reader chose: a published record or their own, and the commitment they heard of. */
import { asset, type Path } from '../../i18n/href.ts';
import type { Lang } from '../../i18n/lang.ts';
import { bytes as size } from '../../i18n/numbers.ts';
import { verifyWords } from '../../i18n/verify.ts';
import type { FoundRecord } from '../../record/dropped.ts';
import type { PublishedChoice } from '../../site/choices.ts';
import { readDigest } from '../../typed/digest.ts';
import { byId, element } from '../../ui/elements.ts';
import type { Request } from '../../verifier/protocol.ts';
import { ownFiles } from './own-files.ts';
import { estimatedSeconds } from './plan.ts';

export interface Chosen {
  readonly request: Request;
  /** What it is called, for the reader. */
  readonly title: string;
  /** Null where it is the reader's own. */
  readonly published: PublishedChoice | null;
}

const keyOf = ({ round, pool }: Pick<PublishedChoice, 'round' | 'pool'>): string => `${round}/${pool}`;

/** `round/pool` as the part of an address after its `#` names it; null where that is something else, a place on the page. */
export function keyInHash(hash: string): string | null {
  let key = hash.slice(1);
  try {
    key = decodeURIComponent(key);
  } catch {
    // As it stands: no record is called so, which is then said.
  }
  return key.includes('/') ? key : null;
}

const bytesOf = (found: FoundRecord): number =>
  found.kind === 'zip' ? found.blob.size : found.files.reduce((sum, { blob }) => sum + blob.size, 0);

/**
 * Wires the form.
 * @param onPublished told which published record is selected, null for the reader's own
 * @param onAddress told that the address has come to name another record than the one that was selected
 * @returns what is chosen by now; or null, having said what is missing and moved there
 */
export function choice(
  lang: Lang,
  published: readonly PublishedChoice[],
  onPublished: (chosen: PublishedChoice | null) => void,
  onAddress: () => void,
): () => Chosen | null {
  const t = verifyWords[lang];
  const form = byId('verify-choice', HTMLFormElement);
  const roundSelect = document.querySelector<HTMLSelectElement>('#verify-round');
  const poolSelect = document.querySelector<HTMLSelectElement>('#verify-pool');
  const expected = byId('verify-expected', HTMLInputElement);
  const expectedBad = byId('verify-expected-bad', HTMLElement);
  const read = byId('verify-plan-read', HTMLElement);
  const time = byId('verify-plan-time', HTMLElement);
  const found = byId('verify-found', HTMLElement);
  const noSuch = byId('verify-no-such', HTMLElement);
  let own: FoundRecord | null = null;

  const radios = [...form.querySelectorAll<HTMLInputElement>('input[name="from"]')];
  const isOwn = () => radios.some(({ value, checked }) => value === 'own' && checked);
  const from = (value: 'own' | 'published') => {
    for (const radio of radios) radio.checked = radio.value === value;
  };
  const selected = () =>
    published.find(({ round, pool }) => round === roundSelect?.value && pool === poolSelect?.value) ?? null;
  /** Selects a published record; the field of pools then has those of its round. */
  const select = (chosen: PublishedChoice): void => {
    if (roundSelect === null || poolSelect === null) return;
    const pools = published.filter(({ round }) => round === chosen.round);
    roundSelect.value = chosen.round;
    poolSelect.replaceChildren(
      ...pools.map(({ pool, poolTitle }) => element('option', { value: pool }, poolTitle)),
    );
    poolSelect.value = chosen.pool;
    from('published');
  };

  const show = (): void => {
    const chosen = selected();
    if (isOwn()) {
      if (own === null) read.textContent = t.planReadNothing;
      else if (own.kind === 'zip') read.textContent = t.planReadZip(size(bytesOf(own)));
      else read.textContent = t.planReadOwn(own.files.length, size(bytesOf(own)));
    } else if (chosen !== null) read.textContent = t.planRead(chosen.files.length, size(chosen.bytes));
    else read.textContent = t.planReadUnchosen;
    const bytes = isOwn() ? own && bytesOf(own) * (own.kind === 'zip' ? 3 : 1) : chosen?.bytes;
    const seconds = estimatedSeconds(bytes ?? 0);
    const about = seconds <= 2 ? t.underTwo : t.about(seconds);
    time.textContent = typeof bytes === 'number' ? t.planTime(about) : t.planTimeUnknown;
    onPublished(isOwn() ? null : chosen);
  };

  /** Selects the record that the address names after its `#`, or none where this site has none of that name. */
  const readAddress = (): void => {
    const key = keyInHash(location.hash);
    if (key === null) return;
    const named = published.find((one) => keyOf(one) === key);
    noSuch.textContent = named === undefined ? t.noSuch(key) : '';
    if (named !== undefined) select(named);
    else if (roundSelect !== null && poolSelect !== null) {
      from('published');
      roundSelect.selectedIndex = -1;
      poolSelect.replaceChildren();
    }
  };

  for (const radio of radios)
    radio.addEventListener('change', () => {
      noSuch.textContent = '';
      show();
    });
  const changed = (chosen: PublishedChoice | null | undefined): void => {
    if (!chosen) return;
    noSuch.textContent = '';
    select(chosen);
    history.replaceState(null, '', `#${chosen.round}/${chosen.pool}`);
    show();
  };
  roundSelect?.addEventListener('change', () => {
    const inRound = published.filter(({ round }) => round === roundSelect.value);
    // The same pool of the other round, where it has one.
    changed(inRound.find(({ pool }) => pool === poolSelect?.value) ?? inRound[0]);
  });
  poolSelect?.addEventListener('change', () => changed(selected()));
  window.addEventListener('hashchange', () => {
    const key = keyInHash(location.hash);
    const before = selected();
    if (key === null || (!isOwn() && before !== null && keyOf(before) === key)) return;
    readAddress();
    onAddress();
    show();
  });
  ownFiles(lang, (record) => {
    noSuch.textContent = '';
    own = record;
    from('own');
    show();
  });
  const checkExpected = (): string | undefined | null => {
    const typed = readDigest(expected.value);
    const isBad = typed.fault === 'character' || typed.fault === 'length';
    if (isBad) expected.setAttribute('aria-invalid', 'true');
    else expected.removeAttribute('aria-invalid');
    if (typed.fault === 'character')
      expectedBad.textContent = t.expectedCharacter(typed.character, typed.position);
    else expectedBad.textContent = typed.fault === 'length' ? t.expectedBad(typed.length) : '';
    if (isBad) return null;
    return typed.fault === null ? typed.digest : undefined;
  };
  // Not when the field is left: the words would push away the button that is just being pressed.
  expected.addEventListener('input', () => {
    expected.removeAttribute('aria-invalid');
    expectedBad.textContent = '';
  });
  readAddress();
  show();

  return () => {
    const expectedCommitment = checkExpected();
    if (expectedCommitment === null) {
      expected.focus();
      return null;
    }
    if (isOwn()) {
      if (own === null) {
        found.textContent = t.nothingChosen;
        byId('verify-choose-files', HTMLElement).focus();
        return null;
      }
      const place: Request['place'] =
        own.kind === 'zip'
          ? { kind: 'zip', blob: own.blob, name: own.where }
          : { kind: 'files', files: own.files };
      return { request: { place, expectedCommitment }, title: own.where || t.own, published: null };
    }
    const chosen = selected();
    if (chosen === null) {
      noSuch.textContent = t.choosePublished;
      roundSelect?.focus();
      return null;
    }
    const base = new URL(asset(`/${chosen.path}` as Path), location.href).href;
    return {
      request: { place: { kind: 'url', base }, expectedCommitment },
      title: `${chosen.roundTitle} · ${chosen.poolTitle}`,
      published: chosen,
    };
  };
}
