// Owns the dock under the canvas: what keys do now, the last step with the way back, the zoom and the level of detail.
import { useStore } from '@xyflow/react';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { LastStep } from '../../session/LastStep.tsx';
import { useView } from '../../session/view-store.ts';
import { zoomFit, zoomIn, zoomOut, zoomReset } from '../editing/view.ts';
import { LayoutBar, useLayout } from '../layout/index.ts';
import { useDragging } from './dragging.ts';
import { EdgeLegend } from './EdgeLegend.tsx';
import type { Level } from './level-of-detail.ts';
import './dock.css';

export function Dock({ level }: { level: Level }) {
  const isLaying = useLayout(({ phase }) => phase !== 'idle');
  return (
    <div className="dock">
      <Hints />
      <div className="dock-middle">{isLaying ? <LayoutBar /> : <LastStep ofMap />}</div>
      <Zoom level={level} />
    </div>
  );
}

function Hints() {
  const say = useSay();
  const isDragging = useDragging(({ moving }) => moving.size > 0);
  const hasSelection = useView(({ selection }) => selection.size > 0);
  const hints = isDragging ? DRAGGING : hasSelection ? SELECTED : NOTHING_SELECTED;
  return (
    <p className="dock-hints" aria-hidden="true">
      {hints.map(({ key, does }) => (
        <span key={does.en}>
          <kbd>{say(key)}</kbd> {say(does)}
        </span>
      ))}
    </p>
  );
}

function Zoom({ level }: { level: Level }) {
  const say = useSay();
  const keyOf = useKeyOf();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <div className="dock-zoom">
      <IconButton icon="minus" compact label={say(zoomOut.title)} shortcut={keyOf(zoomOut)} onClick={zoomOut.run} />
      <button type="button" className="zoom-value" title={say(zoomReset.title)} onClick={zoomReset.run}>
        {percent}%
      </button>
      <IconButton icon="plus" compact label={say(zoomIn.title)} shortcut={keyOf(zoomIn)} onClick={zoomIn.run} />
      <IconButton icon="fit" compact label={say(zoomFit.title)} shortcut={keyOf(zoomFit)} onClick={zoomFit.run} />
      <EdgeLegend />
      <span className="zoom-level">{say(LEVELS[level])}</span>
    </div>
  );
}

const LEVELS = {
  full: { zh: '完整卡片', en: 'Full cards' },
  name: { zh: '名称', en: 'Names' },
  tag: { zh: '名签', en: 'Labels' },
  block: { zh: '色块', en: 'Blocks' },
};
const same = (key: string) => ({ zh: key, en: key });
const ALL_KEYS = { key: same('?'), does: { zh: '全部按键', en: 'all keys' } };
const NOTHING_SELECTED = [
  { key: { zh: '空格', en: 'Space' }, does: { zh: '按住平移', en: 'hold to pan' } },
  { key: same('Shift 1'), does: { zh: '适应窗口', en: 'fit to window' } },
  ALL_KEYS,
];
const DRAGGING = [
  { key: same('Alt'), does: { zh: '不吸附', en: 'no snapping' } },
  { key: same('Esc'), does: { zh: '放回原处', en: 'put back' } },
];
const SELECTED = [
  { key: same('Alt'), does: { zh: '拖动时复制', en: 'drag to copy' } },
  { key: same('Del'), does: { zh: '删除', en: 'delete' } },
  { key: same('Esc'), does: { zh: '取消选择', en: 'deselect' } },
  ALL_KEYS,
];
