/** What belongs to a verdict: what disagrees, which commitment it was, what rests on witnesses, the report. */
import { useMemo } from 'preact/hooks';
import { disputeBytes, disputeOf, repeatCommands } from '../../core/dispute.ts';
import { href } from '../../i18n/href.ts';
import { saidOf } from '../../i18n/said.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Difference } from '../../ui/Difference.tsx';
import { LongTable } from '../../ui/LongTable.tsx';
import { Said } from '../../ui/Said.tsx';
import { SavedFile } from '../../ui/SavedFile.tsx';
import type { Recomputed } from '../../verifier/protocol.ts';
import { LogShown } from './LogShown.tsx';
import type { OtherRecord } from './other-record.ts';
import { Sheet } from './Sheet.tsx';
import { verdictWords } from './sentences.ts';
import type { Ended } from './state.ts';
import type { Words } from './words.ts';

function Other({ words: { page: t }, another }: { readonly words: Words; readonly another: OtherRecord }) {
  const { expected, found } = another;
  const which = ({ round, pool, commitment }: OtherRecord['found']) => (
    <dd>
      {t.other.name(round, pool)} <code>{commitment}</code>
    </dd>
  );
  return (
    <div class="verify-stack">
      <h3>{t.other.title}</h3>
      <dl class="facts difference">
        <dt>{t.other.expected}</dt>
        {which(expected)}
        <dt>{t.other.found}</dt>
        {which(found)}
      </dl>
    </div>
  );
}

interface MismatchProps {
  readonly words: Words;
  readonly mismatch: NonNullable<Recomputed['mismatch']>;
  readonly header: string;
}

/** The first row that differs, as it was drawn again and as it was published. */
function Mismatch({ words: { page: t }, mismatch, header }: MismatchProps) {
  if ('offset' in mismatch) return <p>{t.mismatchOffset(mismatch.offset)}</p>;
  const row = (text: string | null) => (text === null ? t.noRow : <code key="row">{text}</code>);
  return (
    <div>
      <LongTable
        caption={t.mismatch(mismatch.rank)}
        columns={[{ head: t.row }, { head: header }]}
        rows={[
          [t.redrawn, row(mismatch.expected)],
          [t.publishedRow, row(mismatch.found)],
        ]}
      />
      <p class="note">{t.mismatchNote}</p>
    </div>
  );
}

function Differs({ words, stage: { outcome, another } }: Part) {
  const { page: t } = words;
  const { checks, mismatch, resultHeader } = outcome;
  const failed = checks.filter((check) => check.status === 'fail');
  if (failed.length === 0 && another === null) return null;
  return (
    <Sheet id="verify-differs" title={t.differs}>
      <div class="verify-stack">
        <div class="verify-stack verify-differences">
          {another !== null && <Other words={words} another={another} />}
          {failed.map(({ id, finding }) => (
            <div key={id} class="verify-stack">
              <h3>
                <code>{id}</code>
              </h3>
              {id === 'draw.result' && mismatch !== null ? (
                <>
                  <Mismatch words={words} mismatch={mismatch} header={resultHeader ?? t.row} />
                  {/* What the file very nearly was. */}
                  {finding.likely !== null && (
                    <p>
                      <Said said={saidOf(words.findings.likely, finding.likely)} />
                    </p>
                  )}
                </>
              ) : (
                <Difference words={words.findings} finding={finding} />
              )}
            </div>
          ))}
        </div>
        <div>
          <h3>{t.may}</h3>
          <ol class="verify-may">
            {t.mayList.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      </div>
    </Sheet>
  );
}

/** Whether all checks of the log passed, by a policy that is not the site's own, for the record that was chosen. */
const isWitnessed = ({ outcome: { report }, run, another }: Ended): boolean =>
  another === null &&
  report.verdict === 'verified' &&
  report.policy !== null &&
  run.chosen.policy?.origin === 'reader';

function Hash({ words: { page: t, seals }, stage }: Part) {
  const { run, outcome } = stage;
  const { commitment } = outcome.report;
  if (commitment === null) return null;
  return (
    <Sheet id="verify-hash" title={t.hash}>
      <div class="words verify-apart">
        <p>{t.hashIs}</p>
        <p>
          <code class="verify-hash-value">{commitment}</code> <CopyButton words={seals} text={commitment} />
        </p>
        {run.chosen.expectedCommitment === commitment && <p>{t.hashSame}</p>}
        {isWitnessed(stage) && <p>{t.hashLog}</p>}
        {run.chosen.expectedCommitment !== commitment && !isWitnessed(stage) && <p>{t.hashCompare}</p>}
      </div>
    </Sheet>
  );
}

function Attested({ words: { page: t }, stage: { outcome, another } }: Part) {
  const { attested } = outcome.report;
  if (attested.length === 0 || another !== null) return null;
  return (
    <Sheet id="verify-attested" title={t.attested}>
      <div class="words verify-apart">
        <p>{t.attestedNote}</p>
        <LongTable
          caption={t.attested}
          isCaptionSeen={false}
          columns={[{ head: t.source }, { head: t.value }]}
          rows={attested.map(({ what, value }) => [what, <code key={what}>{value}</code>])}
        />
      </div>
    </Sheet>
  );
}

interface Part {
  readonly words: Words;
  readonly stage: Ended;
}

interface Props extends Part {
  /** The commit that the page was built from, with `+` behind it where files were changed; null where it is not known. */
  readonly commit: string | null;
}

/** What one hands to others where a check failed. */
function DisputeFile({ words: { page: t }, stage: { run, outcome }, commit, name }: DisputeProps) {
  const bytes = useMemo(() => {
    const { expectedCommitment, policy, record } = run.chosen;
    const { report, checks, inputs } = outcome;
    const hasLog = record.from === 'published' || record.found.kind === 'zip' || record.found.log !== null;
    const program = {
      commit,
      platform: navigator.userAgent,
      commands: repeatCommands({ expectedCommitment, hasPolicy: policy !== null, hasLog }),
    };
    const dispute = disputeOf(report, checks, { inputs, expectedCommitment, program });
    return dispute && disputeBytes(dispute);
  }, [run.chosen, outcome, commit]);
  if (bytes === null) return null;
  return (
    <>
      <p>{t.disputeNote}</p>
      <p class="verify-buttons">
        <SavedFile class="button plain" bytes={bytes} type="application/json" name={name}>
          {t.saveDispute}
        </SavedFile>
      </p>
    </>
  );
}

interface DisputeProps extends Props {
  readonly name: string;
}

export function After({ words, stage, commit }: Props) {
  const { lang, page: t } = words;
  const { report, reportBytes, checks } = stage.outcome;
  const { verdict } = verdictWords(t, { verdict: report.verdict, checks }, stage.another);
  const nameOf = (what: string) =>
    [report.round, report.pool, what].filter((part) => part !== null).join('-');
  return (
    <>
      <Differs words={words} stage={stage} />
      <Hash words={words} stage={stage} />
      {stage.outcome.log !== null && stage.another === null && (
        <LogShown words={words} log={stage.outcome.log} />
      )}
      <Attested words={words} stage={stage} />
      {verdict === 'verified' && (
        <Sheet id="verify-limits" title={t.limits}>
          <div class="words verify-apart">
            <p>{isWitnessed(stage) ? t.limitsNoteLog : t.limitsNote}</p>
            <p>
              <a href={href(lang, '/limits/')}>{t.limitsMore}</a>
            </p>
          </div>
        </Sheet>
      )}
      <Sheet id="verify-report" title={t.report}>
        <div class="words verify-apart">
          <p>{t.reportNote}</p>
          <p class="verify-buttons">
            <SavedFile
              class="button plain"
              bytes={reportBytes}
              type="application/json"
              name={nameOf('report.json')}
            >
              {t.save}
            </SavedFile>
          </p>
          <DisputeFile words={words} stage={stage} commit={commit} name={nameOf('dispute.json')} />
        </div>
      </Sheet>
    </>
  );
}
