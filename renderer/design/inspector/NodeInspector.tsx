// Owns the inspector of one node: its form, what it is joined to, and the way to its neighbours in the lane.
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { CrossCheck } from '../../../shared/document/cross-checks.ts';
import { type CustomerUnit, customerUnit } from '../../../shared/document/customer-type.ts';
import type { Edit, MapDocument, MapNode } from '../../../shared/document/document.ts';
import { countOpenComments } from '../../../shared/document/edits/comments.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { countOpenFields } from '../../../shared/document/locks.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { setMaterials } from '../../../shared/library/materials.ts';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Form } from '../../knowledge/forms/Form.tsx';
import type { FormTarget } from '../../knowledge/forms/form-target.ts';
import { useLibrary } from '../../knowledge/items/library-store.ts';
import { LIST, ListPage } from '../../knowledge/lists/index.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { COMMENTS, Comments, useOpenComments } from '../comments/index.ts';
import { ApprovalLine } from './ApprovalLine.tsx';
import { Connections } from './Connections.tsx';
import { InspectorHead, InspectorTabs } from './InspectorTabs.tsx';
import { LibraryChip } from './LibraryChip.tsx';
import { Locks } from './Locks.tsx';
import { neighboursOf } from './neighbours.ts';
import { useDerived } from './use-derived.ts';

/** The page that stays open when another node is selected. */
let lastTab = 'fields';

export function NodeInspector({ id }: { id: string }) {
  const say = useSay();
  const node = useDocument(({ document }) => nodeById(document, id));
  const target = useMemo((): FormTarget => ({ id, set: (path, value) => setNodeField(id, path, value) }), [id]);
  const joined = useDocument(({ document }) => countJoined(document?.edges ?? [], id));
  const codeTaken = useDocument(({ document }) => isCodeTaken(document?.nodes ?? [], node));
  const [tab, setTab] = useState(lastTab);
  const reveal = useView((view) => view.reveal);
  useEffect(() => {
    if (reveal?.id === id && reveal.field !== undefined) setTab('fields');
  }, [reveal, id]);
  useOpenComments(id, () => setTab('comments'));
  const derived = useDerived(node);
  const comments = useDocument(({ document }) => countOpenComments(document, id));
  const customers = useDocument(({ document }) => customersOf(document, id));
  if (!node) return null;
  const kind = kinds[node.kind];
  const element = node.kind === 'scenario' && customers ? { ...node, customers } : node;
  return (
    <>
      <InspectorTabs
        // Another kind may lack the page that was open.
        tab={tab === 'list' && node.kind !== 'segment' ? 'fields' : tab}
        onTab={(next) => {
          lastTab = next;
          setTab(next);
        }}
        head={<InspectorHead icon={<KindIcon kind={node.kind} size={18} />} name={node.name} code={node.code} />}
        tabs={[
          {
            id: 'fields',
            title: say(FIELDS),
            content: (
              <>
                <LibraryChip node={node} />
                {node.kind === 'script' && <ApprovalLine script={node} />}
                <Form
                  target={target}
                  fields={kind.fields}
                  element={element}
                  checks={codeTaken ? CODE_TAKEN : undefined}
                  derived={derived}
                />
              </>
            ),
          },
          { id: 'joined', title: say(JOINED), count: joined, content: <Connections id={id} /> },
          { id: 'locks', title: say(LOCKS), count: countOpenFields(node) || undefined, content: <Locks id={id} /> },
          ...(node.kind === 'segment' ? [{ id: 'list', title: say(LIST), content: <ListPage id={id} /> }] : []),
          { id: 'comments', title: say(COMMENTS), count: comments || undefined, content: <Comments id={id} /> },
        ]}
      />
      <Neighbours node={node} />
    </>
  );
}

/** The map carries a copy of the materials that its nodes name. */
export function setNodeField(id: string, path: string, value: unknown): Edit {
  return path === 'materialIds' ? setMaterials(id, value, useLibrary.getState().items) : setField(id, path, value);
}

/** What the customers of the segments before the node are counted in. */
function customersOf(document: MapDocument | undefined, id: string): CustomerUnit | undefined {
  if (nodeById(document, id)?.kind !== 'scenario') return undefined;
  const into = document?.edges.filter((edge) => edge.type === 'flow' && edge.to === id) ?? [];
  return customerUnit(into.flatMap(({ from }) => nodeById(document, from) ?? []));
}

function countJoined(edges: readonly { from: string; to: string }[], id: string): number {
  return edges.reduce((count, edge) => count + (edge.from === id || edge.to === id ? 1 : 0), 0);
}

function isCodeTaken(nodes: readonly MapNode[], node: MapNode | undefined): boolean {
  return node !== undefined && nodes.some((other) => other.code === node.code && other.id !== node.id);
}

const CODE_TAKEN: readonly CrossCheck[] = [
  { field: 'code', message: { zh: '该编号已被其他节点使用', en: 'Another node uses this code' } },
];

/** Previous and next card of the lane; the same way as the keys [ and ]. */
function Neighbours({ node }: { node: MapNode }) {
  const say = useSay();
  // Typing must not wait for it.
  const nodes = useDeferredValue(useDocument(({ document }) => document?.nodes));
  const { id, kind } = node;
  const lane = useMemo(() => neighboursOf(nodes ?? [], { id, kind }), [nodes, id, kind]);
  const button = (other: string | undefined, title: Message, key: string) => (
    <button
      type="button"
      className="neighbour"
      disabled={other === undefined}
      onClick={() => {
        if (other !== undefined) useView.getState().revealElement(other);
      }}
    >
      {say(title)}
      <kbd>{key}</kbd>
    </button>
  );
  return (
    <footer className="inspector-foot">
      <span className="ellipsis">{say(PLACE, { at: lane.at, of: lane.of })}</span>
      <span className="grow" />
      {button(lane.before, PREVIOUS, '[')}
      {button(lane.after, NEXT, ']')}
    </footer>
  );
}

const FIELDS = { zh: '属性', en: 'Fields' };
const JOINED = { zh: '上下游', en: 'Links' };
const LOCKS = { zh: '一行一策', en: 'Overlay' };
const PLACE = { zh: '本列 {at} / {of}', en: '{at} of {of} in the lane' };
const PREVIOUS = { zh: '上一个', en: 'Previous' };
const NEXT = { zh: '下一个', en: 'Next' };
