// Owns a sticky note: dragged, resized and written in on the canvas.
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { StickyNote } from '../../../../shared/document/annotations.ts';
import { changeNote, LEAST_NOTE } from '../../../../shared/document/edits/annotations.ts';
import { classes } from '../../../kit/ui/Button.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useView } from '../../../session/view-store.ts';
import { useEditing } from '../../editing/note-editing.ts';
import { focusCanvas } from './GroupFrame.tsx';
import { usePress } from './use-press.ts';
import { useTyping } from './use-typing.ts';

const GRID = 4;

type Size = { width: number; height: number };

export function NoteCard({ note, place }: { note: StickyNote; place: { x: number; y: number } }) {
  const say = useSay();
  const selected = useView((view) => view.selection.has(note.id));
  const editing = useEditing((state) => state.id === note.id);
  const [resized, setResized] = useState<Size>();
  const press = usePress(note.id);
  const { width, height } = resized ?? note;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the canvas is one tab stop; keys act on the selection
    <div
      className={classes('sticky-note nopan', selected && 'selected')}
      data-id={note.id}
      style={{ left: place.x, top: place.y, width, height }}
      onDoubleClick={() => useEditing.getState().begin(note.id)}
      {...(editing ? {} : press)}
    >
      {editing ? (
        <TextField note={note} />
      ) : (
        <p className={note.text ? 'sticky-note-text' : 'sticky-note-text tertiary'}>
          {note.text || say({ zh: '双击填写便签', en: 'Double-click to write' })}
        </p>
      )}
      {selected && !editing && <ResizeHandle note={note} onResize={setResized} />}
    </div>
  );
}

function TextField({ note }: { note: StickyNote }) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(`note-text:${note.id}`, note.text, { zh: '填写便签', en: 'Write sticky note' }, (text) =>
    changeNote(note.id, { text }),
  );
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typing.isComposing() || event.nativeEvent.isComposing || event.keyCode === 229)
      return;
    event.preventDefault();
    focusCanvas(event.currentTarget);
  };
  return (
    <textarea
      ref={field}
      className="sticky-note-field nopan nodrag nowheel"
      aria-label={say({ zh: '便签内容', en: 'Sticky note text' })}
      maxLength={2000}
      value={typing.text}
      onChange={typing.onChange}
      onCompositionStart={typing.onCompositionStart}
      onCompositionEnd={typing.onCompositionEnd}
      onBlur={typing.end}
      onKeyDown={onKeyDown}
    />
  );
}

function ResizeHandle({ note, onResize }: { note: StickyNote; onResize: (size: Size | undefined) => void }) {
  const flow = useReactFlow();
  const from = useRef<{ x: number; y: number } | undefined>(undefined);
  const sizeAt = (event: PointerEvent): Size => {
    const start = from.current ?? { x: event.clientX, y: event.clientY };
    const zoom = flow.getZoom();
    const side = (length: number, moved: number, least: number) =>
      Math.min(2000, Math.max(least, Math.round((length + moved / zoom) / GRID) * GRID));
    return {
      width: side(note.width, event.clientX - start.x, LEAST_NOTE.width),
      height: side(note.height, event.clientY - start.y, LEAST_NOTE.height),
    };
  };
  return (
    <span
      className="sticky-note-resize"
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={(event) => {
        if (from.current) onResize(sizeAt(event));
      }}
      onPointerUp={(event) => {
        if (!from.current) return;
        const size = sizeAt(event);
        from.current = undefined;
        onResize(undefined);
        useDocument.getState().apply({ zh: '调整便签大小', en: 'Resize sticky note' }, changeNote(note.id, size));
      }}
    />
  );
}
