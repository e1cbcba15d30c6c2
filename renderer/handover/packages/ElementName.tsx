// Owns the short name of a node or an edge: its kind's icon and its name, or the names of both ends.
import type { MapDocument } from '../../../shared/document/document.ts';
import { KindIcon } from '../../kit/ui/Icon.tsx';

export function ElementName({ document, id }: { document: MapDocument; id: string }) {
  const node = document.nodes.find((candidate) => candidate.id === id);
  if (node) {
    return (
      <span className="element-name" title={node.name}>
        <KindIcon kind={node.kind} size={14} />
        <span className="ellipsis">{node.name}</span>
      </span>
    );
  }
  const edge = document.edges.find((candidate) => candidate.id === id);
  const nameOf = (end: string | undefined) => document.nodes.find((candidate) => candidate.id === end)?.name ?? end;
  const text = edge ? `${nameOf(edge.from)} → ${nameOf(edge.to)}` : id;
  return (
    <span className="element-name" title={text}>
      <span className="ellipsis">{text}</span>
    </span>
  );
}
