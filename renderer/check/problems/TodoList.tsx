// Owns what is to be completed as a part of another screen: the meter of steps above what counts now and what a later step needs.
import { useFindings } from '../../session/findings-store.ts';
import { ProblemList } from './ProblemList.tsx';
import { StageMeter } from './StageMeter.tsx';
import './problems.css';

export function TodoList() {
  const counts = useFindings(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
  const later = useFindings(({ todo }) => todo.length > 0);
  return (
    <div className="todo-list">
      <StageMeter />
      {counts && <ProblemList of="findings" />}
      {(later || !counts) && <ProblemList of="todo" />}
    </div>
  );
}
