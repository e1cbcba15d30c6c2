// Owns a tick that belongs to a day and is kept on this computer.
import type { Kept } from './use-kept.ts';

export function Tick(props: { kept: Kept; day: string; code: string; label: string }) {
  const { kept, day, code, label } = props;
  const ticked = kept.state.ticks[day] ?? [];
  const isTicked = ticked.includes(code);
  const toggle = () =>
    kept.update((state) => {
      const now = state.ticks[day] ?? [];
      const next = now.includes(code) ? now.filter((other) => other !== code) : [...now, code];
      return { ...state, ticks: { ...state.ticks, [day]: next } };
    });
  return (
    <label class="tick">
      <input type="checkbox" checked={isTicked} disabled={!kept.isOpenOn(day)} onChange={toggle} />
      <span class="hidden-text">{label}</span>
    </label>
  );
}
