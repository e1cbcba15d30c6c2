// Owns the list of fields that branches will see blank, grouped by kind and field, and confirming it before signing.
import type { MapDocument } from '../../../shared/document/document.ts';
import type { BlankGroup } from '../../../shared/lint/blank-groups.ts';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import { useOneTabStop } from '../../kit/ui/one-tab-stop.ts';
import { useSay } from '../../kit/ui/say.ts';
import { goTo } from '../../session/go-to.ts';
import { useBlankGroups } from '../issuing/blanks.ts';
import { blankCount, confirmBlanks, isConfirmed, useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { CheckSection } from './CheckSection.tsx';

export function MissingFields({ document }: { document: MapDocument }) {
  const say = useSay();
  const groups = useBlankGroups(document);
  const stop = useOneTabStop<HTMLUListElement>();
  const confirmed = useHandover((state) => isConfirmed(state.confirmedBlanks, document.id, groups));
  if (groups.length === 0) return null;
  const count = blankCount(groups);
  return (
    <CheckSection title={say(words.missing, { count })} note={say(words.missingText)}>
      <label className="confirm-blanks" data-lacking="blanks">
        <input
          type="checkbox"
          checked={confirmed}
          onChange={({ target }) => confirmBlanks(document.id, target.checked ? groups : undefined)}
        />
        {say(words.confirmBlanks, { count })}
      </label>
      <ul className="missing-list" {...stop}>
        {groups.map((group) => (
          <li key={group.key}>
            <MissingLine group={group} />
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}

function MissingLine({ group }: { group: BlankGroup }) {
  const say = useSay();
  const { kind, edgeType, owner, label, places } = group;
  const first = places[0];
  return (
    <button type="button" onClick={() => goTo(first?.id || undefined, first?.field)}>
      {kind ? <KindIcon kind={kind} size={14} /> : <Icon name={edgeType ? 'link' : 'map'} size={14} />}
      <span className="ellipsis">
        <span className="secondary">{say(owner)}</span> {say(label)}
      </span>
      <span className="tertiary">{say(words.places, { count: places.length })}</span>
    </button>
  );
}
