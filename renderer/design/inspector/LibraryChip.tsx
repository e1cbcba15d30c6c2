// Owns what the inspector says about a node's library item: which it is, whether the node differs, and what can be done then.
import { useMemo, useState } from 'react';
import type { MapNode } from '../../../shared/document/document.ts';
import type { PlacedKind } from '../../../shared/document/item-kind.ts';
import { differences } from '../../../shared/library/compare.ts';
import { itemName, type LibraryItem } from '../../../shared/library/library-item.ts';
import { detach, fieldsFromNode, updatePlacements } from '../../../shared/library/placements.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { changeItem, useLibrary } from '../../knowledge/items/library-store.ts';
import { words } from '../../knowledge/items/words.ts';
import { DifferenceList, showInLibrary, storeNode } from '../../knowledge/library/index.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import './library-chip.css';

export function LibraryChip({ node }: { node: MapNode }) {
  const say = useSay();
  const { items, loaded } = useLibrary();
  if (node.kind === 'goal' || !loaded) return null;
  if (!node.libraryId) {
    return (
      <div className="library-chip">
        <Icon name="shelf" size={14} />
        <span className="secondary">{say(NONE)}</span>
        <span className="grow" />
        <Button look="link" onClick={() => void storeNode(node.id)}>
          {say(words.stored)}
        </Button>
      </div>
    );
  }
  const item = items.get(node.libraryId);
  if (!item || item.kind !== node.kind) return <Unknown node={node} />;
  return <Known key={node.id} node={node} item={item} />;
}

function Unknown({ node }: { node: MapNode }) {
  const say = useSay();
  return (
    <div className="library-chip">
      <Icon name="shelf" size={14} />
      <span className="ellipsis" title={node.libraryId}>
        {say(GONE, { id: node.libraryId ?? '' })}
      </span>
      <span className="grow" />
      <Button look="link" onClick={() => void storeNode(node.id)}>
        {say(words.stored)}
      </Button>
      <Detach id={node.id} />
    </div>
  );
}

function Detach({ id }: { id: string }) {
  const say = useSay();
  return (
    <Button look="link" onClick={() => useDocument.getState().apply(words.detached, detach(id))}>
      {say(DETACH)}
    </Button>
  );
}

function Known({ node, item }: { node: MapNode; item: LibraryItem }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const found = useMemo(() => differences(item.kind, item.fields, node), [item, node]);
  const update = () => {
    const edit = updatePlacements([item], useLibrary.getState().items, new Set([node.id]));
    useDocument.getState().apply(words.updated, edit);
  };
  const writeBack = () => {
    const fields = fieldsFromNode({ ...node } as MapNode & { kind: PlacedKind }, openDocument());
    void changeItem(item, fields);
  };
  return (
    <div className="library-chip">
      <Icon name="shelf" size={14} />
      <button
        type="button"
        className="library-chip-name"
        title={say(SHOW)}
        onClick={() => showInLibrary({ key: item.id, shelf: item.kind })}
      >
        {itemName(item)}
      </button>
      <span className="grow" />
      {found.length === 0 ? (
        <span className="tag ok">{say(SAME)}</span>
      ) : (
        <button type="button" className="tag warning" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(DIFFERS, { count: found.length })}
          <Icon name={open ? 'up' : 'down'} size={12} />
        </button>
      )}
      {found.length === 0 && <Detach id={node.id} />}
      {found.length > 0 && (
        <div className="library-chip-more">
          {open && <DifferenceList kind={item.kind} differences={found} />}
          <div className="library-chip-actions">
            <Button compact title={say(UPDATE_HINT)} onClick={update}>
              {say(UPDATE)}
            </Button>
            <Button compact title={say(WRITE_HINT)} onClick={writeBack}>
              {say(words.writtenBack)}
            </Button>
            <Detach id={node.id} />
          </div>
        </div>
      )}
    </div>
  );
}

const NONE = { zh: '不在元素库中', en: 'Not in the library' };
const GONE = { zh: '元素库中没有 {id}', en: '{id} is not in the library' };
const SHOW = { zh: '在元素库中查看', en: 'View in library' };
const SAME = { zh: '一致', en: 'same' };
const DIFFERS = { zh: '{count} 处不同', en: '{count, plural, one {# difference} other {# differences}}' };
const UPDATE = { zh: '更新', en: 'Update' };
const UPDATE_HINT = { zh: '使用元素库的内容更新该节点', en: 'Update this node with the library’s content' };
const WRITE_HINT = { zh: '使用该节点的内容更新元素库', en: 'Update the library with this node’s content' };
const DETACH = { zh: '脱离', en: 'Detach' };
