// Owns the calendar of the plan: as a Gantt over the whole period, or month by month. It is read, not changed.
import { useMemo } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { planCalendar } from '../../shared/plan/plan-calendar.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { GanttView } from './GanttView.tsx';
import { MonthView } from './MonthView.tsx';
import { phaseWords as words } from './phase-words.ts';
import { usePlanLook } from './plan-view.ts';
import './calendar.css';

export function CalendarView({ document, as }: { document: MapDocument; as: 'calendar' | 'month' }) {
  const say = useSay();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const stock = useKnowledge((knowledge) => knowledge.stock);
  const calendar = useMemo(() => planCalendar(document, dictionaries, stock), [document, dictionaries, stock]);
  if (!calendar) {
    return (
      <div className="empty-state">
        <p>{say(words.needsPeriod)}</p>
        <Button onClick={() => usePlanLook.setState({ look: 'sheet' })}>{say(words.sheet)}</Button>
      </div>
    );
  }
  if (as === 'month') return <MonthView document={document} calendar={calendar} />;
  return <GanttView document={document} calendar={calendar} />;
}
