// Owns how many customers refused in a row on a day, as the branch notes it; kept on this computer alone.
import type { Message } from '../../../shared/i18n/message.ts';
import { withRefusals } from '../model/left-alone.ts';
import { useSay } from './language.tsx';
import type { Kept } from './use-kept.ts';

const MOST = 99_999;
const T = {
  refused: { zh: '拒绝（人）', en: 'Refused' },
  label: { zh: '当日拒绝人数：{name}', en: 'Customers who refused on this day: {name}' },
} as const satisfies Record<string, Message>;

export function Refusals(props: { kept: Kept; day: string; code: string; name: string }) {
  const say = useSay();
  const { kept, day, code, name } = props;
  const note = (text: string) => {
    const customers = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
    kept.update((state) => withRefusals(state, day, code, Math.min(MOST, customers)));
  };
  return (
    <label class="refusals no-print">
      <span aria-hidden="true">{say(T.refused)}</span>
      <input
        type="number"
        min={0}
        max={MOST}
        aria-label={say(T.label, { name })}
        readOnly={!kept.isOpenOn(day)}
        value={kept.state.refusals[day]?.[code] ?? ''}
        onChange={(event) => note(event.currentTarget.value)}
      />
    </label>
  );
}
