// Owns the layer of groups and sticky notes on the canvas.
import { ViewportPortal } from '@xyflow/react';
import { useDocument } from '../../../session/document-store.ts';
import { useDragging } from '../dragging.ts';
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
  // Originals of copies stay where they are.
  const moving = useDragging((state) => (state.copies ? NOWHERE : state.moving));
  const copied = useDragging((state) => (state.copies ? state.moving : NOWHERE));
  if (!document) return null;
  const { groups = [], notes = [] } = document;
  return (
    <ViewportPortal>
      {groups.map((group) => {
        const box = groupBox(document, group, moving);
        return box && <GroupFrame key={group.id} group={group} box={box} />;
      })}
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} place={moving.get(note.id) ?? note} />
      ))}
      {notes.map((note) => {
        const place = copied.get(note.id);
        const style = place && { left: place.x, top: place.y, width: note.width, height: note.height };
        return style && <div key={note.id} className="sticky-note selected" style={style} />;
      })}
    </ViewportPortal>
  );
}

const NOWHERE: ReadonlyMap<string, { x: number; y: number }> = new Map();
