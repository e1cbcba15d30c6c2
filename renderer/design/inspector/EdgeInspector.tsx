// Owns the inspector of one connection: its type, its two ends, its fields.
import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { edgeForForm, edgeTypes } from '../../../shared/document/edge-types.ts';
import { countOpenComments } from '../../../shared/document/edits/comments.ts';
import { setEdgeType, typesOfEdge } from '../../../shared/document/edits/edges.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import type { EdgeTypeId } from '../../../shared/document/kind-id.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Form } from '../../knowledge/forms/Form.tsx';
import type { FormTarget } from '../../knowledge/forms/form-target.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { COMMENTS, Comments, useOpenComments } from '../comments/index.ts';
import { InspectorHead, InspectorTabs } from './InspectorTabs.tsx';
import { useDerived } from './use-derived.ts';

export function EdgeInspector({ id }: { id: string }) {
  const say = useSay();
  const edge = useDocument(({ document }) => edgeById(document, id));
  const from = useDocument(({ document }) => edge && nodeById(document, edge.from));
  const to = useDocument(({ document }) => edge && nodeById(document, edge.to));
  const types = useDocument(useShallow(({ document }) => (document && edge ? typesOfEdge(document, edge) : [])));
  const target = useMemo((): FormTarget => ({ id, set: (path, value) => setField(id, path, value) }), [id]);
  const element = useMemo(() => edge && edgeForForm(edge, from), [edge, from]);
  const [tab, setTab] = useState('fields');
  const reveal = useView((view) => view.reveal);
  useEffect(() => {
    if (reveal?.id === id && reveal.field !== undefined) setTab('fields');
  }, [reveal, id]);
  useOpenComments(id, () => setTab('comments'));
  const comments = useDocument(({ document }) => countOpenComments(document, id));
  const derived = useDerived(edge);
  if (!edge || !element || !from || !to) return null;
  const end = (title: string, node: typeof from) => (
    <div className="field-row">
      <span className="label">{title}</span>
      <button type="button" className="node-link" onClick={() => useView.getState().revealElement(node.id)}>
        <KindIcon kind={node.kind} size={14} />
        <span className="ellipsis">{node.name}</span>
      </button>
    </div>
  );
  return (
    <>
      <InspectorTabs
        tab={tab}
        onTab={setTab}
        head={
          <InspectorHead
            icon={<Icon name="link" size={18} />}
            name={say(TITLE, { type: edgeTypes[edge.type].title })}
            code={edge.id}
          />
        }
        tabs={[
          {
            id: 'fields',
            title: say(EDGE),
            content: (
              <>
                <div className="edge-ends">
                  {end(say(FROM), from)}
                  {end(say(TO), to)}
                  <div className="field-row">
                    <label htmlFor={`${id}-type`}>{say(TYPE)}</label>
                    <EdgeTypeSelect controlId={`${id}-type`} id={id} type={edge.type} types={types} />
                  </div>
                </div>
                <Form
                  key={edge.type}
                  target={target}
                  fields={edgeTypes[edge.type].fields}
                  element={element}
                  derived={derived}
                />
              </>
            ),
          },
          { id: 'comments', title: say(COMMENTS), count: comments || undefined, content: <Comments id={id} /> },
        ]}
      />
      <footer className="inspector-foot">
        <span className="grow" />
        <Button compact look="danger" icon="trash" onClick={() => removeEdge(id)}>
          {say(REMOVE)}
        </Button>
      </footer>
    </>
  );
}

/** The type of a connection; plain text where the kinds allow only one. */
export function EdgeTypeSelect(props: {
  controlId?: string;
  id: string;
  type: EdgeTypeId;
  types: readonly EdgeTypeId[];
}) {
  const say = useSay();
  const { controlId, id, type, types } = props;
  if (types.length < 2) return <span className="edge-type">{say(edgeTypes[type].title)}</span>;
  return (
    <SelectBox
      id={controlId}
      aria-label={say(TYPE)}
      value={type}
      onChange={(event) => {
        const { apply } = useDocument.getState();
        apply(CHANGE_TYPE, setEdgeType(id, event.target.value as EdgeTypeId));
      }}
    >
      {types.map((other) => (
        <option key={other} value={other}>
          {say(edgeTypes[other].title)}
        </option>
      ))}
    </SelectBox>
  );
}

export function removeEdge(id: string): void {
  useDocument.getState().apply(REMOVE, removeElements(new Set([id])));
  const { selection, select } = useView.getState();
  if (selection.has(id)) select([...selection].filter((other) => other !== id));
}

const TITLE = { zh: '连线 · {type}', en: 'Edge · {type}' };
const EDGE = { zh: '连线属性', en: 'Edge properties' };
const FROM = { zh: '从', en: 'From' };
const TO = { zh: '到', en: 'To' };
const TYPE = { zh: '连线类型', en: 'Edge type' };
const CHANGE_TYPE = { zh: '修改连线类型', en: 'Change edge type' };
const REMOVE = { zh: '删除连线', en: 'Delete edge' };
