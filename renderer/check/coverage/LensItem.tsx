// Owns a node as an item of a lens: icon and name; a click selects it, Enter or a double click shows it on the map.
import type { MapNode } from '../../../shared/document/document.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { goTo } from '../../session/go-to.ts';
import { useView } from '../../session/view-store.ts';

export function LensItem({ node }: { node: MapNode }) {
  const selected = useView((view) => view.selection.has(node.id));
  return (
    <button
      type="button"
      className={classes('lens-item', selected && 'on')}
      aria-pressed={selected}
      onClick={() => useView.getState().select([node.id])}
      onDoubleClick={() => goTo(node.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        goTo(node.id);
      }}
    >
      <KindIcon kind={node.kind} size={14} />
      <span className="ellipsis" title={node.name}>
        {node.name}
      </span>
    </button>
  );
}
