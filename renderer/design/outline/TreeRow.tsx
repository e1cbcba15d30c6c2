// Owns one row of the outline.
import type { MouseEvent } from 'react';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { indentOf, matchAt } from '../../kit/collections/row-text.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import type { GroupId, NodeRow, OutlineRow } from './outline-tree.ts';
import { levelOf } from './tree-keys.ts';

interface TreeRowProps {
  readonly id: string;
  readonly row: OutlineRow;
  /** Its place in the tree, in px. */
  readonly top: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly query: string;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onFold: () => void;
}

export function TreeRow({ id, row, top, active, selected, query, onChoose, onFold }: TreeRowProps) {
  const isGroup = row.type === 'group';
  return (
    // The keys are handled by the tree, which has the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <div
      id={id}
      role="treeitem"
      aria-level={levelOf(row)}
      aria-expanded={row.open}
      aria-selected={selected}
      aria-posinset={isGroup ? undefined : row.position}
      aria-setsize={isGroup ? undefined : row.siblings}
      className={classes('tree-row', isGroup && 'group', active && 'active', selected && 'on')}
      style={{ top, paddingLeft: indentOf(levelOf(row)) }}
      onClick={isGroup ? onFold : onChoose}
    >
      {row.open === undefined ? (
        <span className="fold" />
      ) : (
        // Hidden from the tree's reader: the row itself says whether it is unfolded, arrows fold it.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <span
          className="fold"
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          <Icon name={row.open ? 'down' : 'right'} size={12} />
        </span>
      )}
      {row.type === 'group' ? <GroupName group={row.group} count={row.count} /> : <NodeName row={row} query={query} />}
    </div>
  );
}

function GroupName({ group, count }: { group: GroupId; count: number }) {
  const say = useSay();
  return (
    <>
      <b className="ellipsis">{say(GROUPS[group])}</b>
      <span className="count">{count}</span>
    </>
  );
}

function NodeName({ row, query }: { row: NodeRow; query: string }) {
  const say = useSay();
  const { node, via } = row;
  const worst = useFindings((state) => state.worst.get(node.id));
  const match = matchAt(node.name, query);
  return (
    <>
      <KindIcon kind={node.kind} size={14} />
      <span className="ellipsis" title={`${say(kinds[node.kind].title)} ${node.code} ${node.name}`}>
        {match ? (
          <>
            {node.name.slice(0, match.from)}
            <mark>{node.name.slice(match.from, match.to)}</mark>
            {node.name.slice(match.to)}
          </>
        ) : (
          node.name
        )}
      </span>
      {via && <span className="via">{say(edgeTypes[via].title)}</span>}
      {query !== '' && <span className="via mono">{node.code}</span>}
      {worst && worst !== 'info' && (
        <span className="count">
          <SeverityIcon severity={worst} size={12} label={say(worst === 'error' ? ERROR : WARNING)} />
        </span>
      )}
    </>
  );
}

const GROUPS: Readonly<Record<GroupId, { zh: string; en: string }>> = {
  goals: { zh: '目标', en: 'Goals' },
  paths: { zh: '路径', en: 'Paths' },
  loose: { zh: '未连接', en: 'Not connected' },
};
const ERROR = { zh: '有错误', en: 'Has errors' };
const WARNING = { zh: '有警告', en: 'Has warnings' };
