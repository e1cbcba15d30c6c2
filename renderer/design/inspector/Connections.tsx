// Owns the page 上下游: what leads to a node and what it leads to, and joining it to others by keyboard.
import { useMemo } from 'react';
import type { MapEdge, MapNode } from '../../../shared/document/document.ts';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { typesOfEdge } from '../../../shared/document/edits/edges.ts';
import { connect } from '../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { likelyPair } from '../../../shared/graph/likely-partners.ts';
import { Picker } from '../../kit/forms/Picker.tsx';
import { IconButton } from '../../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useView } from '../../session/view-store.ts';
import { type Direction, joinableNodes, mayJoin } from '../editing/joinable.ts';
import { EdgeTypeSelect, removeEdge } from './EdgeInspector.tsx';
import './connections.css';

export function Connections({ id }: { id: string }) {
  const say = useSay();
  return (
    <div className="connections">
      <Side id={id} direction="in" title={say(UPSTREAM)} />
      <Side id={id} direction="out" title={say(DOWNSTREAM)} />
    </div>
  );
}

function Side({ id, direction, title }: { id: string; direction: Direction; title: string }) {
  const say = useSay();
  const edges = useDocument(({ document }) => document?.edges);
  const kind = useDocument(({ document }) => nodeById(document, id)?.kind);
  const own = useMemo(
    () => (edges ?? []).filter((edge) => (direction === 'in' ? edge.to : edge.from) === id),
    [edges, direction, id],
  );
  const likely = useLikely(id, direction);
  const join = (other: string) =>
    useDocument.getState().apply(CONNECT, direction === 'in' ? connect(other, id) : connect(id, other));
  if (!kind || (own.length === 0 && !mayJoin(kind, direction))) return null;
  return (
    <section>
      <h3 className="section-head plain">
        <b>{title}</b>
        <span>{own.length}</span>
      </h3>
      {own.length > 0 && (
        <ul className="joined">
          {own.map((edge) => (
            <JoinedRow key={edge.id} edge={edge} other={direction === 'in' ? edge.from : edge.to} />
          ))}
        </ul>
      )}
      {likely && (
        <button type="button" className="picker-add" onClick={() => join(likely.id)}>
          <KindIcon kind={likely.kind} size={14} />
          <span className="ellipsis">{say(JOIN_NEAREST, { name: likely.name })}</span>
        </button>
      )}
      {mayJoin(kind, direction) && (
        <Picker
          look="add"
          label={say(direction === 'in' ? JOIN_FROM : JOIN_TO)}
          shown={say(direction === 'in' ? JOIN_FROM : JOIN_TO)}
          options={() => joinableNodes(useDocument.getState().document, id, direction)}
          nothing={say(NO_TARGET)}
          onPick={join}
        />
      )}
    </section>
  );
}

/** The likely partner of a node that lacks one on this side. */
function useLikely(id: string, direction: Direction): MapNode | undefined {
  const document = useDocument((state) => state.document);
  return useMemo(() => {
    const pair = document && likelyPair(document, id);
    if (!pair) return undefined;
    return nodeById(document, direction === 'in' ? (pair.to === id ? pair.from : '') : pair.from === id ? pair.to : '');
  }, [document, id, direction]);
}

function JoinedRow({ edge, other }: { edge: MapEdge; other: string }) {
  const say = useSay();
  const node = useDocument(({ document }) => nodeById(document, other));
  const worst = useFindings((findings) => findings.worst.get(other));
  const document = useDocument.getState().document;
  const types = useMemo(() => (document ? typesOfEdge(document, edge) : []), [document, edge]);
  if (!node) return null;
  const { revealElement } = useView.getState();
  const typeTitle = say(edgeTypes[edge.type].title);
  return (
    <li>
      <button type="button" className="node-link" onClick={() => revealElement(other)}>
        <KindIcon kind={node.kind} size={14} />
        <span className="ellipsis" title={node.name}>
          {node.name}
        </span>
        {worst && worst !== 'info' && <SeverityIcon severity={worst} size={13} />}
      </button>
      <EdgeTypeSelect id={edge.id} type={edge.type} types={types} />
      <IconButton compact icon="edit" label={say(EDIT, { type: typeTitle })} onClick={() => revealElement(edge.id)} />
      <IconButton compact icon="x" label={say(CUT, { name: node.name })} onClick={() => removeEdge(edge.id)} />
    </li>
  );
}

const UPSTREAM = { zh: '上游', en: 'Upstream' };
const DOWNSTREAM = { zh: '下游', en: 'Downstream' };
const JOIN_FROM = { zh: '从…连入', en: 'Connect from…' };
const JOIN_TO = { zh: '连接到…', en: 'Connect to…' };
const JOIN_NEAREST = { zh: '连到最近的“{name}”', en: 'Connect to “{name}”, the nearest' };
const NO_TARGET = { zh: '没有可连接的节点', en: 'No node to connect' };
const CONNECT = { zh: '连接', en: 'Connect' };
const EDIT = { zh: '打开连线属性（{type}）', en: 'Open edge properties ({type})' };
const CUT = { zh: '断开与“{name}”的连线', en: 'Disconnect “{name}”' };
