// Owns the list of fields that branches will see empty, grouped by kind and field.
import { useMemo } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { missingForExport } from '../../../shared/lint/export-check.ts';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { goTo } from '../../session/go-to.ts';
import { words } from '../issuing/words.ts';
import { CheckSection } from './CheckSection.tsx';
import { groupMissing, type MissingGroup } from './missing-groups.ts';

export function MissingFields({ document }: { document: MapDocument }) {
  const say = useSay();
  const missing = useMemo(() => missingForExport(document), [document]);
  const groups = useMemo(() => groupMissing(missing, document), [missing, document]);
  if (groups.length === 0) return null;
  return (
    <CheckSection title={say(words.missing, { count: missing.length })} note={say(words.missingText)}>
      <ul className="missing-list">
        {groups.map((group) => (
          <li key={group.key}>
            <MissingLine group={group} />
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}

function MissingLine({ group }: { group: MissingGroup }) {
  const say = useSay();
  const { kind, edgeType, label, places } = group;
  const owner = kind ? kinds[kind].title : edgeType ? edgeTypes[edgeType].title : words.mapHeader;
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
