// Owns the outline of the map by path, below the library in the left panel.
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Tree } from '../../kit/collections/Tree.tsx';
import { IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useSettledDocument } from '../../session/settled-document.ts';
import { useIsMapShown } from '../../session/shown-map.ts';
import { useView } from '../../session/view-store.ts';
import { buildOutline, type OutlineRow, outlineRows, searchOutline } from './outline-tree.ts';
import { RowName } from './RowName.tsx';
import { selectedKeys, selectRows } from './select-rows.ts';
import { useUnfolded, useUnfoldToSelected } from './use-unfolded.ts';
import './outline.css';

/** `query` is what the search box above searches for, trimmed. */
export function Outline({ query }: { query: string }) {
  const say = useSay();
  const [troubledOnly, setTroubledOnly] = useState(false);
  const isMapShown = useIsMapShown();
  const map = useDocument((state) => state.document?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map starts with everything shown
  useEffect(() => setTroubledOnly(false), [map]);
  return (
    <section className="outline" data-help="panel.outline" aria-label={say(OUTLINE)}>
      <header className="panel-head">
        <h2>{say(OUTLINE)}</h2>
        <span className="tertiary small">{say(query || troubledOnly ? FOUND : BY_PATH)}</span>
        <span className="grow" />
        <IconButton
          compact
          icon="filter"
          label={say(TROUBLED_ONLY)}
          on={troubledOnly}
          onClick={() => setTroubledOnly(!troubledOnly)}
        />
      </header>
      {isMapShown && <OutlineTree key={map ?? ''} query={query} troubledOnly={troubledOnly} />}
    </section>
  );
}

function OutlineTree({ query, troubledOnly }: { query: string; troubledOnly: boolean }) {
  const say = useSay();
  // Typing in a form does not wait for the outline.
  const document = useDeferredValue(useSettledDocument());
  const nodes = document?.nodes;
  const edges = document?.edges;
  const worst = useFindings((state) => (troubledOnly ? state.worst : undefined));
  const tree = useMemo(() => buildOutline({ nodes: nodes ?? [], edges: edges ?? [] }), [nodes, edges]);
  const unfolded = useUnfolded(tree, nodes?.length ?? 0);
  const flat = query !== '' || worst !== undefined;
  const rows = useMemo((): readonly OutlineRow[] => {
    if (!flat) return outlineRows(tree, unfolded.isOpen);
    const found = searchOutline(nodes ?? [], query).filter(({ id }) => !worst || worst.has(id));
    return found.map((node, index) => ({
      type: 'node',
      key: `found/${node.id}`,
      node,
      level: 1,
      open: undefined,
      via: undefined,
      position: index + 1,
      siblings: found.length,
    }));
  }, [flat, tree, unfolded.isOpen, nodes, query, worst]);
  const selection = useView((view) => view.selection);
  const selected = useMemo(() => selectedKeys(rows, selection), [rows, selection]);
  useUnfoldToSelected({ tree, flat, isShown: selected.size > 0, onUnfoldTo: unfolded.unfoldTo });
  const draw = useCallback((row: OutlineRow) => <RowName row={row} query={query} />, [query]);
  if (!document) return null;
  return (
    <Tree
      label={say(OUTLINE)}
      rows={rows}
      textsOf={textsOf}
      height={ROW_HEIGHT}
      several
      onCanvas
      selected={selected}
      onSelect={(keys) => selectRows(rows, selected, keys)}
      onAction={(row) => row.type === 'node' && useView.getState().revealElement(row.node.id)}
      onFold={({ key }, open) => unfolded.fold(key, open)}
      empty={say(query !== '' ? NOT_FOUND : troubledOnly ? NO_TROUBLE : EMPTY, { query })}
      draw={draw}
    />
  );
}

const ROW_HEIGHT = 26;

function textsOf(row: OutlineRow): readonly string[] {
  return row.type === 'node' ? [row.node.name, row.node.code] : [];
}

const OUTLINE = { zh: '大纲', en: 'Outline' };
const BY_PATH = { zh: '按路径', en: 'by path' };
const FOUND = { zh: '筛选结果', en: 'filtered' };
const TROUBLED_ONLY = { zh: '仅看有问题的节点', en: 'Only nodes with problems' };
const NOT_FOUND = { zh: '未找到“{query}”，请更换关键词', en: 'No results for “{query}”; try another word' };
const NO_TROUBLE = { zh: '没有节点有问题', en: 'No node has problems' };
const EMPTY = { zh: '新建节点后，路径将列在此处', en: 'Paths are listed here once the map has nodes' };
