// Owns the frame of a group: rounded, behind its members, with a title that can be written in and dragged.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Group } from '../../../../shared/document/annotations.ts';
import { setGroupTitle } from '../../../../shared/document/edits/annotations.ts';
import { classes } from '../../../kit/ui/Button.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { useView } from '../../../session/view-store.ts';
import { useEditing } from '../../editing/note-editing.ts';
import type { Box } from './group-box.ts';
import { usePress } from './use-press.ts';
import { useTyping } from './use-typing.ts';

export function GroupFrame({ group, box }: { group: Group; box: Box }) {
  const say = useSay();
  const selected = useView((view) => view.selection.has(group.id));
  const editing = useEditing((state) => state.id === group.id);
  const press = usePress(group.id);
  const name = group.title || say({ zh: '未命名分组', en: 'Untitled group' });
  return (
    <>
      <div
        className={classes('group-frame', selected && 'selected')}
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      />
      <div className="group-frame-head" style={{ left: box.x, top: box.y, maxWidth: box.width }}>
        {editing ? (
          <TitleField group={group} />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={classes('group-title ellipsis nopan', selected && 'selected')}
            data-id={group.id}
            aria-pressed={selected}
            title={name}
            onDoubleClick={() => useEditing.getState().begin(group.id)}
            {...press}
          >
            {name}
          </button>
        )}
      </div>
    </>
  );
}

function TitleField({ group }: { group: Group }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const typing = useTyping(`group-title:${group.id}`, group.title, { zh: '重命名分组', en: 'Rename group' }, (text) =>
    setGroupTitle(group.id, text),
  );
  useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (typing.isComposing() || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') typing.restore();
    focusCanvas(event.currentTarget);
  };
  return (
    <input
      ref={field}
      className="group-field nopan nodrag"
      aria-label={say({ zh: '分组标题', en: 'Group title' })}
      maxLength={60}
      value={typing.text}
      onChange={typing.onChange}
      onCompositionStart={typing.onCompositionStart}
      onCompositionEnd={typing.onCompositionEnd}
      onBlur={typing.end}
      onKeyDown={onKeyDown}
    />
  );
}

/** Leaving a field by key goes back to the canvas; the blur ends the typing. */
export function focusCanvas(from: Element): void {
  from.closest<HTMLElement>('.canvas')?.focus({ preventScroll: true });
}
