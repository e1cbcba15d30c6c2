// Owns the bar over the canvas while a layout is worked out or previewed: how far it is, keep or drop.
import { useEffect, useState } from 'react';
import { Button } from '../../kit/ui/Button.tsx';
import { isLayerOpen } from '../../kit/ui/layers.ts';
import { useSay } from '../../kit/ui/say.ts';
import { acceptLayout, cancelLayout, useLayout } from './layout-store.ts';
import './layout.css';

/** Nothing is told about waiting that is shorter (ms). */
const QUIET = 300;

export function LayoutBar() {
  const say = useSay();
  const phase = useLayout((state) => state.phase);
  const count = useLayout((state) => state.count);
  const seconds = useSecondsOf(phase === 'working');
  useKeys(phase);
  if (phase === 'idle' || (phase === 'working' && seconds === undefined)) return null;
  return (
    <div className="layout-bar" role="status">
      {phase === 'working' ? (
        <span>{say(words.working, { count, seconds: seconds ?? 0 })}</span>
      ) : (
        <>
          <span>{say(words.preview, { count })}</span>
          <Button look="primary" compact onClick={acceptLayout}>
            {say(words.keep)} <kbd>Enter</kbd>
          </Button>
        </>
      )}
      <Button compact onClick={cancelLayout}>
        {say(words.cancel)} <kbd>Esc</kbd>
      </Button>
    </div>
  );
}

/** Enter keeps and Esc drops wherever the focus is, but text fields and the bar's own buttons have their Enter. */
function useKeys(phase: 'idle' | 'working' | 'preview'): void {
  useEffect(() => {
    if (phase === 'idle') return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isLayerOpen()) return;
      const takesEnter =
        event.target instanceof Element && event.target.matches('input, textarea, select, .layout-bar button');
      if (event.key === 'Escape') cancelLayout();
      else if (event.key === 'Enter' && phase === 'preview' && !takesEnter) acceptLayout();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [phase]);
}

/** Full seconds since it began to be `active`; undefined while that is too short to tell. */
function useSecondsOf(active: boolean): number | undefined {
  const [seconds, setSeconds] = useState<number>();
  useEffect(() => {
    if (!active) return;
    const began = performance.now();
    const tick = () => setSeconds(Math.floor((performance.now() - began) / 1000));
    const first = setTimeout(tick, QUIET);
    const further = setInterval(tick, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(further);
      setSeconds(undefined);
    };
  }, [active]);
  return seconds;
}

const words = {
  working: {
    zh: '正在排布 {count, number} 个节点，已用 {seconds} 秒',
    en: 'Arranging {count, plural, one {# node} other {# nodes}}, {seconds} s so far',
  },
  preview: {
    zh: '预览：移动 {count, number} 张卡片，还没有写入图谱',
    en: 'Preview: {count, plural, one {# card} other {# cards}} would move; the map is unchanged so far',
  },
  keep: { zh: '保留排布', en: 'Keep' },
  cancel: { zh: '取消', en: 'Cancel' },
};
