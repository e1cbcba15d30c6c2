// Owns what whoever signs is told of the approval before signing: a trial, people in two roles or none, dates that are missing.
import type { MapDocument } from '../../../shared/document/document.ts';
import { type ApprovalNote, approvalNotes } from '../../../shared/package/approval-notes.ts';
import { isApproved, TRIAL_MARK } from '../../../shared/package/trial.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { goTo } from '../../session/go-to.ts';
import { words } from '../issuing/words.ts';

export function TrialNote({ document }: { document: MapDocument }) {
  const say = useSay();
  if (isApproved(document)) return null;
  return (
    <div className="note warning trial-note">
      <SeverityIcon severity="warning" size={14} />
      <span>
        <b>{say(TRIAL_MARK)}</b>
        <br />
        {say(words.trialText)}{' '}
        <Button look="link" onClick={() => goTo(undefined, 'approvalStatus')}>
          {say(words.toApproval)}
        </Button>
      </span>
    </div>
  );
}

export function ApprovalNotes({ document }: { document: MapDocument }) {
  const say = useSay();
  const notes = approvalNotes(document);
  if (notes.length === 0) return null;
  return (
    <section className="block" aria-labelledby="approval-notes">
      <h3 id="approval-notes">{say(words.approvalNotes)}</h3>
      <ul className="approval-notes">
        {notes.map((note) => (
          <li key={note.message.en}>
            <SeverityIcon severity="warning" size={12} />
            <span>
              {say(note.message, note.params)} <Places note={note} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More than a person follows one by one from here; the rest comes up as they are filled in. */
const SHOWN = 6;

function Places({ note }: { note: ApprovalNote }) {
  const say = useSay();
  const { places } = note;
  return (
    <>
      {places.slice(0, SHOWN).map(({ node, field, label }) => (
        <Button
          key={node?.id ?? field}
          look="link"
          aria-label={say(words.fillIn, { field: label, name: node?.name ?? '' })}
          onClick={() => goTo(node?.id, field)}
        >
          {node?.name ?? say(label)}
        </Button>
      ))}
      {places.length > SHOWN && say(words.moreFindings, { count: places.length - SHOWN })}
    </>
  );
}
