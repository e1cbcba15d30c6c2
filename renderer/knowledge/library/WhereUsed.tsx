// Owns the list of maps that place an item: what differs there, and bringing them up to date one by one or all.
import { useEffect, useState } from 'react';
import type { MapUse } from '../../../shared/library/library-calls.ts';
import { itemName, type LibraryItem } from '../../../shared/library/library-item.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { showFailure } from '../../session/notices.ts';
import { openMap } from '../../session/open-map.ts';
import { useView } from '../../session/view-store.ts';
import { useLibrary } from '../items/library-store.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { keepBoth, updateMaps } from './update-maps.ts';

export function WhereUsed({ item }: { item: LibraryItem }) {
  const say = useSay();
  const uses = useUses(item);
  if (!uses) return null;
  if (uses.length === 0) return <p className="empty-state">{say(NOWHERE)}</p>;
  const differing = uses.filter(differs);
  return (
    <div className="uses">
      <p className="uses-head">
        <span role="status">
          {say(differing.length > 0 ? SUMMARY : ALL_SAME, { maps: uses.length, differing: differing.length })}
        </span>
        <span className="grow" />
        {differing.length > 0 && (
          <Button
            look="primary"
            onClick={() =>
              void updateMaps(
                [item],
                differing.map(({ mapId }) => mapId),
              )
            }
          >
            {say(UPDATE_ALL, { count: differing.length })}
          </Button>
        )}
      </p>
      {differing.length > 0 && <p className="small secondary">{say(WAY_BACK)}</p>}
      <ul className="use-list">
        {uses.map((use) => (
          <MapUseRow key={use.mapId} use={use} item={item} />
        ))}
      </ul>
    </div>
  );
}

function useUses(item: LibraryItem): readonly MapUse[] | undefined {
  const [uses, setUses] = useState<readonly MapUse[]>();
  const usage = useLibrary((state) => state.usage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever items or maps were read anew
  useEffect(() => {
    let current = true;
    call('library.whereUsed', { id: item.id }).then((found) => current && setUses(found), showFailure);
    return () => {
      current = false;
    };
  }, [item, usage]);
  return uses;
}

function differs({ placements }: MapUse): boolean {
  return placements.some(({ differences }) => differences.length > 0);
}

function MapUseRow({ use, item }: { use: MapUse; item: LibraryItem }) {
  const say = useSay();
  const { mapId, title, placements } = use;
  const different = differs(use);
  const bothName = shorten(say(BOTH, { item: itemName(item), title }), 40);
  return (
    <li className="use">
      <div className="use-head">
        <Icon name="map" size={14} />
        <b className="ellipsis" title={title}>
          {title}
        </b>
        {different ? (
          <span className="tag warning">{say(DIFFERENT)}</span>
        ) : (
          <span className="tag ok">{say(SAME)}</span>
        )}
        <span className="grow" />
        <Button compact look="link" onClick={() => void show(use)}>
          {say(OPEN)}
        </Button>
      </div>
      {placements.map((placement) => (
        <div key={placement.nodeId} className="use-placement">
          <span className="mono small">{placement.nodeId}</span> <span>{placement.name}</span>
          {placement.differences.length > 0 && <DifferenceList kind={item.kind} differences={placement.differences} />}
        </div>
      ))}
      {different && (
        <div className="use-actions">
          <Button compact onClick={() => void updateMaps([item], [mapId])}>
            {say(UPDATE)}
          </Button>
          {item.kind !== 'material' && (
            <Button compact onClick={() => void keepBoth(item, use, bothName)}>
              {say(KEEP_BOTH)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

async function show({ mapId, title, placements }: MapUse): Promise<void> {
  if (!(await openMap(mapId, title))) return;
  const first = placements[0];
  if (first) useView.getState().revealElement(first.nodeId);
}

const NOWHERE = {
  zh: '尚无图谱使用。可从图谱左栏拖到画布上。',
  en: 'No map uses it yet. Drag it from the left panel onto a map.',
};
const BOTH = { zh: '{item}（{title}）', en: '{item} ({title})' };
const SUMMARY = {
  zh: '{maps} 张图谱正在使用，其中 {differing} 张与元素库不同',
  en: '{maps, plural, one {# map uses} other {# maps use}} it; {differing, plural, one {# differs} other {# differ}}',
};
const ALL_SAME = {
  zh: '{maps} 张图谱正在使用，均与元素库一致',
  en: '{maps, plural, one {# map uses} other {# maps use}} it, all as in the library',
};
const UPDATE_ALL = { zh: '全部更新（{count}）', en: 'Update all ({count})' };
const WAY_BACK = {
  zh: '更新仅修改库项的字段，波次、日期、状态等保留在图谱中。已打开的图谱可用 Ctrl+Z 撤销，未打开的可用通知中的“撤销”恢复。',
  en: 'An update changes the item’s fields only; wave, day and status stay as on the map. In open maps use Ctrl+Z to undo, in others “Undo” in the notice.',
};
const DIFFERENT = { zh: '不同', en: 'differs' };
const SAME = { zh: '一致', en: 'same' };
const OPEN = { zh: '打开', en: 'Open' };
const UPDATE = { zh: '更新', en: 'Update' };
const KEEP_BOTH = { zh: '保留两者', en: 'Keep both' };
