// Owns the left panel: the search box and the outline of the map by path.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useKeyOf } from '../commands/bindings.ts';
import { searchOutline as searchCommand } from '../commands/view.ts';
import { useDocument } from '../state/document-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useSettledDocument } from '../state/settled-document.ts';
import { IconButton } from '../ui/Button.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { useSay } from '../ui/say.ts';
import { OUTLINE_SEARCH_ID } from './outline-search.ts';
import { buildOutline, type OutlineRow, outlineRows, searchOutline } from './outline-tree.ts';
import { Tree } from './Tree.tsx';
import { useUnfolded } from './use-unfolded.ts';
import './outline.css';

export function Outline() {
  const say = useSay();
  const keyOf = useKeyOf();
  const [query, setQuery] = useState('');
  const [troubledOnly, setTroubledOnly] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const map = useDocument((state) => state.document?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map starts with nothing searched for
  useEffect(() => {
    setQuery('');
    setTroubledOnly(false);
  }, [map]);
  const toTree = () => panel.current?.querySelector<HTMLElement>('[role="tree"]')?.focus();
  return (
    <div className="outline" ref={panel}>
      <div className="outline-find" id={OUTLINE_SEARCH_ID}>
        <SearchField
          label={say(SEARCH)}
          shortcut={keyOf(searchCommand)}
          query={query}
          onSearch={setQuery}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') toTree();
            else if (event.key === 'Escape') event.currentTarget.blur();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
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
      <OutlineTree key={map ?? ''} query={query.trim()} troubledOnly={troubledOnly} />
    </div>
  );
}

function OutlineTree({ query, troubledOnly }: { query: string; troubledOnly: boolean }) {
  const say = useSay();
  // Neither typing in a form nor the canvas of a map that is being opened waits for the outline.
  const document = useDeferredValue(useSettledDocument(), undefined);
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
  if (!document) return null;
  if (rows.length === 0) {
    const message = query !== '' ? NOT_FOUND : troubledOnly ? NO_TROUBLE : EMPTY;
    return <p className="outline-empty">{say(message, { query })}</p>;
  }
  return (
    <Tree rows={rows} tree={tree} flat={flat} query={query} onFold={unfolded.fold} onUnfoldTo={unfolded.unfoldTo} />
  );
}

const SEARCH = { zh: '搜索大纲', en: 'Search the outline' };
const OUTLINE = { zh: '大纲', en: 'Outline' };
const BY_PATH = { zh: '按路径', en: 'by path' };
const FOUND = { zh: '筛选结果', en: 'filtered' };
const TROUBLED_ONLY = { zh: '只看有问题的节点', en: 'Only nodes with problems' };
const NOT_FOUND = { zh: '没有找到“{query}”，换个词试试', en: 'Nothing found for “{query}”; try another word' };
const NO_TROUBLE = { zh: '没有节点有问题', en: 'No node has problems' };
const EMPTY = { zh: '图谱里有了节点，路径会列在这里', en: 'Paths are listed here once the map has nodes' };
