// Owns the line of keys at the foot of the canvas: what they do to what is selected or dragged now.

import { useSay } from '../../kit/ui/say.ts';
import { useView } from '../../session/view-store.ts';
import { useDragging } from './dragging.ts';

export function CanvasHint() {
  const say = useSay();
  const isDragging = useDragging(({ moving }) => moving.size > 0);
  const hasSelection = useView(({ selection }) => selection.size > 0);
  if (!hasSelection && !isDragging) return null;
  const keys = isDragging ? DRAGGING : SELECTED;
  return (
    <p className="canvas-hint" aria-hidden="true">
      {keys.map(({ key, does }) => (
        <span key={key}>
          <kbd>{key}</kbd> {say(does)}
        </span>
      ))}
    </p>
  );
}

const DRAGGING = [
  { key: 'Alt', does: { zh: '不吸附', en: 'no snapping' } },
  { key: 'Esc', does: { zh: '放回原处', en: 'put back' } },
];
const SELECTED = [
  { key: 'Alt', does: { zh: '拖动时复制', en: 'drag to copy' } },
  { key: 'Del', does: { zh: '删除', en: 'delete' } },
  { key: 'Esc', does: { zh: '取消选择', en: 'deselect' } },
];
