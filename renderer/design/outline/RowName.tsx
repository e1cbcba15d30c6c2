// Owns what stands in a row of the outline.

import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import { matchAt } from '../../kit/collections/row-text.ts';
import { KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import type { GroupId, NodeRow, OutlineRow } from './outline-tree.ts';

export function RowName({ row, query }: { row: OutlineRow; query: string }) {
  return row.type === 'group' ? (
    <GroupName group={row.group} count={row.count} />
  ) : (
    <NodeName row={row} query={query} />
  );
}

function GroupName({ group, count }: { group: GroupId; count: number }) {
  const say = useSay();
  return (
    <>
      <b className="ellipsis">{say(GROUPS[group])}</b>
      <span className="count">{figure(count)}</span>
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
