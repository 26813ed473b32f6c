/** How to check the same record without this site: the one that is chosen, or that was checked. */
import { asset, href, type Path } from '../../i18n/href.ts';
import { CommandLine } from '../../ui/CommandLine.tsx';
import { selectedIn } from './choice.ts';
import type { PublishedChoice } from './published-choice.ts';
import { Sheet } from './Sheet.tsx';
import { publishedOf, type Stage, type State } from './state.ts';
import type { Words } from './words.ts';

/** The commitment's hash for the commands, and where it is from; null before it is known. */
function commitmentOf(stage: Stage): { hash: string; from: 'reader' | 'record' | 'page' } | null {
  if (stage.at !== 'ended') return null;
  const { expectedCommitment } = stage.run.chosen;
  if (expectedCommitment !== undefined) return { hash: expectedCommitment, from: 'reader' };
  if (stage.another !== null) return { hash: stage.another.expected.commitment, from: 'page' };
  const { commitment } = stage.outcome.report;
  return commitment === null ? null : { hash: commitment, from: 'record' };
}

interface Props {
  readonly words: Words;
  readonly published: readonly PublishedChoice[];
  readonly state: State;
}

export function Elsewhere({ words: { lang, page: t }, published, state: { choice, stage } }: Props) {
  const selected = choice.from === 'published' ? selectedIn(published, choice) : null;
  const record = stage.at === 'choosing' ? selected : publishedOf(stage.run);
  const commitment = commitmentOf(stage);
  const heard = commitment === null ? '' : ` --commitment ${commitment.hash}`;
  const policy = stage.at === 'choosing' ? choice.policy.given : stage.run.chosen.policy;
  const isPublished = stage.at === 'choosing' ? choice.from === 'published' : record !== null;
  const log = policy !== null && isPublished ? new URL(asset('/log/'), location.href).href : '<log>';
  const option = policy === null ? heard : `${heard} --policy <policy> --log ${log}`;
  return (
    <Sheet id="verify-elsewhere" title={t.elsewhere}>
      <div class="verify-stack">
        <div class="words needs-js">
          <p>{record === null ? t.elsewhereOwn : t.elsewhereNote}</p>
          <ul class="verify-downloads">
            {record?.files.map((name) => (
              <li key={name}>
                <a href={asset(`/${record.path}${name}` as Path)} download>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <p class="words">
          <a href={asset('/verify.py')} download>
            {t.elsewhereTool}
          </a>
          <span class="needs-js"> · {t.elsewhereThen}</span>
        </p>
        <dl class="verify-commands">
          <dt>{t.elsewherePython}</dt>
          <dd>
            <pre>
              <CommandLine line={`python3 verify.py <folder>${option}`} />
            </pre>
          </dd>
          <dt>{t.elsewhereNode}</dt>
          <dd>
            <pre>
              <CommandLine line={`npm run -s mingqian -- verify <folder>${option}`} />
            </pre>
          </dd>
        </dl>
        {commitment !== null && commitment.from !== 'reader' && (
          <p class="note words">{commitment.from === 'page' ? t.elsewhereHashBuilt : t.elsewhereHash}</p>
        )}
        <p class="words">
          <a href={href(lang, '/downloads/')}>{t.elsewhereMore}</a>
        </p>
      </div>
    </Sheet>
  );
}
