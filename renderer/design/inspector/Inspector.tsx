// Owns the right panel: the form of what is selected, or of the map itself.
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useIsMapShown } from '../../session/shown-map.ts';
import { useView } from '../../session/view-store.ts';
import { EdgeInspector } from './EdgeInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { MapInspector } from './MapInspector.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import './inspector.css';

export function Inspector() {
  const say = useSay();
  const selection = useView((view) => view.selection);
  const only = selection.size === 1 ? (selection.values().next().value as string) : undefined;
  const isMapShown = useIsMapShown();
  const shown = useDocument(({ document }) => {
    if (!document) return 'nothing';
    if (selection.size > 1) return 'many';
    if (only !== undefined && nodeById(document, only)) return 'node';
    if (only !== undefined && edgeById(document, only)) return 'edge';
    return isMapShown ? 'map' : 'nothing';
  });
  return (
    <aside className="inspector" data-help="panel.inspector" aria-label={say(NAME)}>
      {shown === 'map' && <MapInspector />}
      {shown === 'many' && <ManyInspector />}
      {shown === 'node' && only && <NodeInspector key={only} id={only} />}
      {shown === 'edge' && only && <EdgeInspector key={only} id={only} />}
    </aside>
  );
}

const NAME = { zh: '属性栏', en: 'Inspector' };
