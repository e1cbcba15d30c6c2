// Owns the inspector of a selection of several elements: what they are, one status and a few fields for all, deleting them.

import { useMemo } from 'react';
import type { MapNode } from '../../../shared/document/document.ts';
import { setFieldOfNodes } from '../../../shared/document/edits/many.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { stateFields } from '../../../shared/document/kinds/common.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { changeTitle } from '../../knowledge/forms/form-target.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { deleteSelection } from '../editing/elements.ts';
import { InspectorHead, InspectorTabs } from './InspectorTabs.tsx';
import { ManyFields } from './ManyFields.tsx';

const status = fieldInfo(stateFields.status);

export function ManyInspector() {
  const say = useSay();
  const selection = useView((view) => view.selection);
  const document = useDocument((state) => state.document);
  const summary = useMemo(() => {
    const byKind = new Map<KindId, MapNode[]>();
    const statuses = new Set<string>();
    let edges = 0;
    for (const id of selection) {
      const node = nodeById(document, id);
      if (node) {
        byKind.set(node.kind, [...(byKind.get(node.kind) ?? []), node]);
        statuses.add(node.status);
      } else if (edgeById(document, id)) edges += 1;
    }
    return { byKind, statuses: [...statuses], edges };
  }, [selection, document]);
  const { byKind, statuses, edges } = summary;
  const common = statuses.length === 1 ? statuses[0] : '';
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
                {byKind.size > 0 && (
                  <div className="field-row">
                    <label htmlFor="many-status">{say(status.label)}</label>
                    <SelectBox
                      id="many-status"
                      value={common}
                      onChange={(event) => {
                        const { apply } = useDocument.getState();
                        if (event.target.value)
                          apply(changeTitle(status), setFieldOfNodes(selection, 'status', event.target.value));
                      }}
                    >
                      {common === '' && <option value="">{say(DIFFERENT)}</option>}
                      {status.options?.map((option) => (
                        <option key={option.value} value={option.value}>
                          {say(option.label)}
                        </option>
                      ))}
                    </SelectBox>
                  </div>
                )}
                {KIND_IDS.map((kind) => {
                  const nodes = byKind.get(kind) ?? [];
                  return nodes.length > 1 && <ManyFields key={kind} kind={kind} nodes={nodes} />;
                })}
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
const DIFFERENT = { zh: '各不相同', en: 'Mixed' };
