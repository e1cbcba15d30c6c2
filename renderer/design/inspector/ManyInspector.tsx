// Owns the inspector of a selection of several elements: what they are, their common fields for all at once, deleting them.

import { useMemo } from 'react';
import type { MapNode } from '../../../shared/document/document.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { deleteSelection } from '../editing/elements.ts';
import { InspectorHead, InspectorTabs } from './InspectorTabs.tsx';
import { ManyFields } from './ManyFields.tsx';

export function ManyInspector() {
  const say = useSay();
  const selection = useView((view) => view.selection);
  const document = useDocument((state) => state.document);
  const summary = useMemo(() => {
    const byKind = new Map<KindId, MapNode[]>();
    let edges = 0;
    for (const id of selection) {
      const node = nodeById(document, id);
      if (node) {
        byKind.set(node.kind, [...(byKind.get(node.kind) ?? []), node]);
      } else if (edgeById(document, id)) edges += 1;
    }
    return { byKind, nodes: [...byKind.values()].flat(), edges };
  }, [selection, document]);
  const { byKind, nodes, edges } = summary;
  const ids = nodes.map(({ id }) => id).join(' ');
  return (
    <>
      <InspectorTabs
        tab="summary"
        onTab={() => {}}
        head={
          <InspectorHead icon={<Icon name="list" size={18} />} name={say(SELECTED, { n: selection.size })} code="" />
        }
        tabs={[
          {
            id: 'summary',
            title: say(SUMMARY),
            content: (
              <div className="form">
                <ul className="kind-counts">
                  {KIND_IDS.filter((kind) => byKind.has(kind)).map((kind) => (
                    <li key={kind}>
                      <KindIcon kind={kind} size={14} />
                      <span>{say(kinds[kind].title)}</span>
                      <b>{figure(byKind.get(kind)?.length ?? 0)}</b>
                    </li>
                  ))}
                  {edges > 0 && (
                    <li>
                      <Icon name="link" size={14} />
                      <span>{say(EDGES)}</span>
                      <b>{figure(edges)}</b>
                    </li>
                  )}
                </ul>
                {nodes.length > 0 && <ManyFields key={ids} nodes={nodes} />}
              </div>
            ),
          },
        ]}
      />
      <footer className="inspector-foot">
        <span className="grow" />
        <Button compact look="danger" icon="trash" onClick={deleteSelection.run}>
          {say(deleteSelection.title)}
          <kbd>Del</kbd>
        </Button>
      </footer>
    </>
  );
}

const SELECTED = { zh: '选中 {n} 个', en: '{n} selected' };
const SUMMARY = { zh: '概要', en: 'Summary' };
const EDGES = { zh: '连线', en: 'Edges' };
