// Owns what is said of figures that came from an earlier package: how many rows, and by name what could not come along.
import type { Message } from '../../../shared/i18n/message.ts';
import type { Carried, LeftBehind } from '../model/carry-over.ts';
import { W } from '../words.ts';
import { Icon } from './icons.tsx';
import { useSay } from './language.tsx';

const T = {
  came: { zh: '上一版填的 {count} 行已带过来。', en: 'Rows carried over from the previous issue: {count}.' },
  cameFrom: {
    zh: '上一版（v{version} 第 {revision} 次签发）填的 {count} 行已带过来。',
    en: 'Rows carried over from the previous issue (v{version}, issue {revision}): {count}.',
  },
  left: {
    zh: '{count} 项带不过来，原数仍在上一版中：',
    en: 'Could not be carried: {count}; their figures stay in the previous issue:',
  },
  one: { zh: '“{name}”', en: '“{name}”' },
  more: { zh: '等 {count} 项', en: 'and {count} more' },
  periods: {
    zh: '上一版的 {days} 不在本版可填报的日期内，请在上一版的页面中继续。',
    en: 'The previous issue holds {days}, which this one does not report on; go on with that on its page.',
  },
  days: { zh: '{from} 至 {to}', en: '{from} to {to}' },
} as const satisfies Record<string, Message>;

const MOST_NAMED = 8;

export function ReturnCarried(props: {
  carried: Carried | undefined;
  leftPeriods: readonly { readonly periodStart: string; readonly periodEnd: string }[];
}) {
  const { carried, leftPeriods } = props;
  const say = useSay();
  if (!carried && leftPeriods.length === 0) return null;
  const days = leftPeriods.map(({ periodStart, periodEnd }) =>
    say(T.days, { from: periodStart || '…', to: periodEnd || '…' }),
  );
  return (
    <div class="note info no-print" data-carried={carried?.count}>
      <Icon name="info" />
      <div>
        {carried && <Came carried={carried} />}
        {days.length > 0 && <p>{say(T.periods, { days: days.join(say(W.and)) })}</p>}
      </div>
    </div>
  );
}

function Came({ carried }: { carried: Carried }) {
  const say = useSay();
  const { mapVersion, revision, count, left } = carried;
  const isKnown = mapVersion !== undefined && revision !== undefined;
  return (
    <>
      <p>
        <strong>{isKnown ? say(T.cameFrom, { version: mapVersion, revision, count }) : say(T.came, { count })}</strong>{' '}
        {left.length > 0 && say(T.left, { count: left.length })}
      </p>
      {left.length > 0 && (
        <ul class="left-behind">
          {left.slice(0, MOST_NAMED).map((one) => (
            <li key={`${one.name.zh} ${figuresOf(one, say)}`}>
              {say(T.one, { name: one.name })}
              {one.figures.length > 0 && say(W.aside, { text: figuresOf(one, say) })}
            </li>
          ))}
          {left.length > MOST_NAMED && <li>{say(T.more, { count: left.length - MOST_NAMED })}</li>}
        </ul>
      )}
    </>
  );
}

function figuresOf({ figures }: LeftBehind, say: ReturnType<typeof useSay>): string {
  return figures.map(({ label, text }) => `${say(label)} ${text}`).join(say(W.comma));
}
