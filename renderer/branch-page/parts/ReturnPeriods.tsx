// Owns the periods of the form as tabs, each with its days and its state, and the way to the next one.
import type { Message } from '../../../shared/i18n/message.ts';
import { type KeptForm, type PeriodState, periodState } from '../model/form-periods.ts';
import { Icon } from './icons.tsx';
import { useSay } from './language.tsx';

const T = {
  periods: { zh: '填报期', en: 'Periods' },
  days: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  open: { zh: '未填日期', en: 'No dates yet' },
  next: { zh: '新增一期', en: 'Add period' },
} as const satisfies Record<string, Message>;

const STATES: Readonly<Record<PeriodState, Message>> = {
  saved: { zh: '已保存', en: 'Saved' },
  ahead: { zh: '未到', en: 'Not yet' },
  filling: { zh: '在填', en: 'In progress' },
  empty: { zh: '未填', en: 'Empty' },
};

export function ReturnPeriods(props: {
  forms: readonly KeptForm[];
  current: string;
  today: string;
  onShow: (id: string) => void;
  /** Undefined where no period can follow. */
  onNext: (() => void) | undefined;
}) {
  const { forms, current, today, onShow, onNext } = props;
  const say = useSay();
  // Years are told where they differ.
  const isOneYear = new Set(forms.flatMap(yearsOf)).size <= 1;
  const short = (day: string) => (day === '' ? '…' : isOneYear ? day.slice(5) : day);
  return (
    <nav class="periods no-print" aria-label={say(T.periods)}>
      {forms.map((form) => {
        const state = periodState(form, today);
        const { periodStart: from, periodEnd: to } = form;
        return (
          <button
            key={form.id}
            type="button"
            class="period"
            aria-current={form.id === current ? 'true' : undefined}
            data-state={state}
            onClick={() => onShow(form.id)}
          >
            <strong>{from || to ? say(T.days, { from: short(from), to: short(to) }) : say(T.open)}</strong>
            <span>
              {state === 'saved' && <Icon name="check" size={12} />} {say(STATES[state])}
            </span>
          </button>
        );
      })}
      {onNext && (
        <button type="button" class="button" onClick={onNext}>
          <Icon name="plus" /> {say(T.next)}
        </button>
      )}
    </nav>
  );
}

function yearsOf({ periodStart, periodEnd }: KeptForm): string[] {
  return [periodStart, periodEnd].flatMap((day) => (day ? day.slice(0, 4) : []));
}
