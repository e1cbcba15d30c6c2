// Owns the 已结束 mark of a plan whose last day is past.
import { isFinished } from '../../shared/lint/days.ts';
import { useSay } from '../kit/ui/say.ts';
import { localToday } from './checking.ts';

/** `end` is the last day of its period, where that is known. */
export function FinishedMark({ end }: { end: string | undefined }) {
  const say = useSay();
  if (end === undefined || !isFinished({ periodEnd: end }, localToday())) return null;
  return (
    <span
      className="tag"
      title={say(
        {
          zh: '运行期已于 {end} 结束：可查看和复盘，不再下发；可复制到新的运行期',
          en: 'Its period ended on {end}: it can be reviewed, not handed over, and copied into a new period',
        },
        { end },
      )}
    >
      {say({ zh: '已结束', en: 'Finished' })}
    </span>
  );
}
