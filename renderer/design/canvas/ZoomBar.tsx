// Owns the zoom bar in the canvas's corner, with the level of detail in words.
import { useStore } from '@xyflow/react';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { zoomFit, zoomIn, zoomOut, zoomReset } from '../editing/view.ts';
import { EdgeLegend } from './EdgeLegend.tsx';
import type { Level } from './level-of-detail.ts';

const LEVELS = {
  full: { zh: '完整卡片', en: 'Full cards' },
  title: { zh: '只有标题', en: 'Titles only' },
  block: { zh: '色块', en: 'Blocks' },
};

export function ZoomBar({ level }: { level: Level }) {
  const say = useSay();
  const keyOf = useKeyOf();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <div className="zoom-bar">
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
