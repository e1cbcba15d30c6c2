// Owns the list of the files that each branch's folder holds.
import type { MapDocument } from '../../../shared/document/document.ts';
import { isApproved, trialSuffix } from '../../../shared/package/trial.ts';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { words } from '../issuing/words.ts';

const FILES = [
  { ending: '.html', icon: 'file', text: words.filePage },
  { ending: '.xlsx', icon: 'grid', text: words.fileSheet },
  { ending: '.smpkg.json', icon: 'key', text: words.filePackage },
] as const;

export function FilesPanel({ document }: { document: MapDocument }) {
  const say = useSay();
  const stem = `${document.code}-…-v${document.version}${trialSuffix(!isApproved(document))}`;
  return (
    <section className="panel files-panel" aria-label={say(words.filesInPackage)}>
      <div className="panel-head">
        <h2>{say(words.filesInPackage)}</h2>
        <span className="small tertiary">{say(words.filesHint)}</span>
      </div>
      <ul>
        {FILES.map(({ ending, icon, text }) => (
          <li key={ending}>
            <Icon name={icon} size={14} />
            <span className="mono ellipsis" title={stem + ending}>
              {stem + ending}
            </span>
            <span className="secondary">{say(text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
