// Owns the right panel: the form of what is selected, or of the map itself.
import { edgeById, nodeById } from '../../shared/document/element-index.ts';
import { useDocument } from '../state/document-store.ts';
import { useView } from '../state/view-store.ts';
import { useSay } from '../ui/say.ts';
import { EdgeInspector } from './EdgeInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { MapInspector } from './MapInspector.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import './inspector.css';

export function Inspector() {
  const say = useSay();
  const selection = useView((view) => view.selection);
  const only = selection.size === 1 ? (selection.values().next().value as string) : undefined;
  const shown = useDocument(({ document }) => {
    if (!document) return 'nothing';
    if (selection.size > 1) return 'many';
    if (only === undefined) return 'map';
    return nodeById(document, only) ? 'node' : edgeById(document, only) ? 'edge' : 'map';
  });
  return (
    <aside className="inspector" aria-label={say(NAME)}>
      {shown === 'map' && <MapInspector />}
      {shown === 'many' && <ManyInspector />}
      {shown === 'node' && only && <NodeInspector key={only} id={only} />}
      {shown === 'edge' && only && <EdgeInspector key={only} id={only} />}
    </aside>
  );
}

const NAME = { zh: '属性栏', en: 'Inspector' };
