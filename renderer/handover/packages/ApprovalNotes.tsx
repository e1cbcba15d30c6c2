// Owns what whoever signs is told of the approval before signing: a trial, one person in two roles, dates that are missing.
import type { MapDocument } from '../../../shared/document/document.ts';
import { approvalNotes, isApproved, TRIAL_MARK } from '../../../shared/package/trial.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { words } from '../issuing/words.ts';
import { CheckSection } from './CheckSection.tsx';

export function TrialNote({ document }: { document: MapDocument }) {
  const say = useSay();
  if (isApproved(document)) return null;
  return (
    <div className="note warning trial-note">
      <SeverityIcon severity="warning" size={14} />
      <span>
        <b>{say(TRIAL_MARK)}</b> {say(words.trialText)}
      </span>
    </div>
  );
}

export function ApprovalNotes({ document }: { document: MapDocument }) {
  const say = useSay();
  const notes = approvalNotes(document);
  if (notes.length === 0) return null;
  return (
    <CheckSection title={say(words.approvalNotes)}>
      <ul className="approval-notes">
        {notes.map((note) => (
          <li key={note.en}>{say(note)}</li>
        ))}
      </ul>
    </CheckSection>
  );
}
