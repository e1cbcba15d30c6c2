// Owns what is to be completed as a part of another screen: the meter of steps above the list.
import { ProblemList } from './ProblemList.tsx';
import { StageMeter } from './StageMeter.tsx';
import './problems.css';

export function TodoList() {
  return (
    <div className="todo-list">
      <StageMeter />
      <ProblemList of="todo" />
    </div>
  );
}
