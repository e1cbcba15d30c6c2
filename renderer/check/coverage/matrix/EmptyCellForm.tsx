// Owns leaving a cell empty on purpose: why, and when to look at it again.
import { type RefObject, useId, useState } from 'react';
import type { CoverageCell, CoverageMatrix } from '../../../../shared/coverage/coverage-matrix.ts';
import { fieldInfo } from '../../../../shared/document/field.ts';
import { emptyCellSchema } from '../../../../shared/document/map-records.ts';
import { DateControl } from '../../../kit/forms/TextControl.tsx';
import { Button } from '../../../kit/ui/Button.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { localToday } from '../../../session/checking.ts';
import { markLeftEmpty } from './cell-actions.ts';

const LONGEST = 200;
const REVIEW_DATE = emptyCellSchema.shape.reviewDate;

export function EmptyCellForm(props: {
  matrix: CoverageMatrix;
  cell: CoverageCell;
  reasonRef: RefObject<HTMLTextAreaElement | null>;
  /** The cell is marked; the keys go back to the grid. */
  onMarked: () => void;
}) {
  const say = useSay();
  const id = useId();
  const { matrix, cell, reasonRef, onMarked } = props;
  const today = localToday();
  const [reason, setReason] = useState(cell.leftEmpty?.reason ?? '');
  const [date, setDate] = useState(() => laterDate(cell.leftEmpty?.reviewDate, today));
  const isPast = date !== '' && date < today;
  const isReady = reason.trim() !== '' && date !== '' && !isPast;
  return (
    <form
      className="empty-cell-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        markLeftEmpty(matrix, cell, reason.trim(), date);
        onMarked();
      }}
    >
      <h3 className="empty-cell-title">
        {say(words.title)} <span className="tertiary">{say(words.leaves)}</span>
      </h3>
      <label htmlFor={`${id}-reason`}>
        {say(words.reason)} <span className="error-text">*</span>
      </label>
      <textarea
        ref={reasonRef}
        id={`${id}-reason`}
        className="input"
        rows={2}
        maxLength={LONGEST}
        required
        placeholder={say(words.example)}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <label htmlFor={`${id}-date`}>{say(words.date)}</label>
      <DateControl
        id={`${id}-date`}
        schema={REVIEW_DATE}
        info={fieldInfo(REVIEW_DATE)}
        value={date}
        onApply={(value) => setDate(typeof value === 'string' ? value : '')}
        doubt={isPast ? 'error' : undefined}
      />
      {isPast && <p className="small error-text">{say(words.past)}</p>}
      <Button type="submit" disabled={!isReady}>
        {say(isReady ? (cell.leftEmpty ? words.update : words.mark) : words.fillIn)}
      </Button>
    </form>
  );
}

/** The date that is there unless it has passed; otherwise the end of the next quarter. */
function laterDate(date: string | undefined, today: string): string {
  if (date !== undefined && date >= today) return date;
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) + 2;
  const end = new Date(Date.UTC(year, quarter * 3, 0));
  return end.toISOString().slice(0, 10);
}

const words = {
  title: { zh: '标为有意留空', en: 'Leave empty on purpose' },
  leaves: { zh: '不计入分母', en: 'not counted in the total' },
  reason: { zh: '理由', en: 'Reason' },
  example: {
    zh: '例如：本季由村镇服务点统一经营，不单独触达',
    en: 'For example: served by the village service points this quarter',
  },
  date: { zh: '复核日期', en: 'Review on' },
  past: { zh: '复核日期已过，请选择今天或之后的日期。', en: 'This date has passed; choose today or later.' },
  mark: { zh: '标为有意留空', en: 'Leave empty' },
  update: { zh: '更新理由和日期', en: 'Update reason and date' },
  fillIn: { zh: '填写理由后可标记', en: 'Enter a reason first' },
};
