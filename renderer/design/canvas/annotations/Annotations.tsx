// Owns the layer of groups and sticky notes on the canvas.
import { ViewportPortal } from '@xyflow/react';
import type { LaneGeometry } from '../../../../shared/document/lane-geometry.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useLanes, viewX } from '../../editing/lanes-in-view.ts';
import { type Places, useDragging } from '../dragging.ts';
import { GroupFrame } from './GroupFrame.tsx';
import { groupBox } from './group-box.ts';
import { NoteCard } from './NoteCard.tsx';
import './annotations.css';

export function Annotations() {
  const isEmpty = useDocument(({ document }) => !document?.groups?.length && !document?.notes?.length);
  return isEmpty ? null : <AnnotationLayer />;
}

function AnnotationLayer() {
  const document = useDocument((state) => state.document);
  const lanes = useLanes((state) => state.lanes);
  // Originals of copies stay where they are.
  const moving = useDragging((state) => (state.copies ? NOWHERE : state.moving));
  const copied = useDragging((state) => (state.copies ? state.moving : NOWHERE));
  if (!document) return null;
  const { groups = [], notes = [] } = document;
  return (
    <ViewportPortal>
      {groups.map((group) => {
        const box = groupBox(document, group, moving, lanes);
        return box && <GroupFrame key={group.id} group={group} box={box} />;
      })}
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} place={shownAt({ ...note, ...moving.get(note.id) }, lanes)} />
      ))}
      {notes.map((note) => {
        const copy = copied.get(note.id);
        if (!copy) return null;
        const { x, y } = shownAt({ ...note, ...copy }, lanes);
        const style = { left: x, top: y, width: note.width, height: note.height };
        return <div key={note.id} className="sticky-note selected" style={style} />;
      })}
    </ViewportPortal>
  );
}

function shownAt({ x, y }: { x: number; y: number }, lanes: LaneGeometry) {
  return { x: viewX(x, lanes), y };
}

const NOWHERE: Places = new Map();
