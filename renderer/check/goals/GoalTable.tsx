// Owns the tree of goals as a table: arrows move, Left and Right fold, Enter goes to the goal on the map.
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import { useSay } from '../../kit/ui/say.ts';
import { goTo } from '../../session/go-to.ts';
import { GoalRow } from './GoalRow.tsx';
import { GuardrailRow } from './GuardrailRow.tsx';
import { goalLines } from './goal-rows.ts';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

export function GoalTable(props: {
  forecast: Forecast;
  goals: readonly Goal[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const { forecast, goals, chosen, onChoose } = props;
  const say = useSay();
  const table = useRef<HTMLTableElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { tree } = forecast.base.goals;
  const lines = useMemo(() => goalLines(tree, folded), [tree, folded]);
  const ids = [...lines.tree.map(({ goal }) => goal.id), ...lines.guardrails.map(({ id }) => id)];
  const fold = (id: string, close: boolean) => {
    const next = new Set(folded);
    if (close) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  const move = (id: string | undefined) => {
    if (id === undefined) return;
    onChoose(id);
    table.current?.querySelector<HTMLElement>(`tr[data-goal="${CSS.escape(id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines.tree.find(({ goal }) => goal.id === chosen);
    const place = ids.indexOf(chosen);
    if (event.key === 'ArrowDown') move(ids[place + 1]);
    else if (event.key === 'ArrowUp') move(ids[place - 1]);
    else if (event.key === 'Home') move(ids[0]);
    else if (event.key === 'End') move(ids.at(-1));
    else if (event.key === 'Enter') goTo(chosen);
    else if (event.key === 'ArrowRight' && line?.children && !line.open) fold(chosen, false);
    else if (event.key === 'ArrowLeft' && line?.children && line.open) fold(chosen, true);
    else if (event.key === 'ArrowLeft' && line?.goal.parentGoalId) move(line.goal.parentGoalId);
    else return;
    event.preventDefault();
  };
  // The chosen goal may stand under one that was folded: the first line then takes the focus.
  const focusable = ids.includes(chosen) ? chosen : ids[0];
  return (
    <section className="panel goal-panel" aria-label={say(words.tree)}>
      <div className="goal-scroll">
        <table
          ref={table}
          className="data-table goal-table"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen and folded by keys
          role="treegrid"
          aria-label={say(words.tree)}
          onKeyDown={onKeyDown}
        >
          <Heads />
          <tbody>
            {lines.tree.map((line) => (
              <GoalRow
                key={line.goal.id}
                line={line}
                forecast={forecast}
                goals={goals}
                chosen={line.goal.id === chosen}
                focusable={line.goal.id === focusable}
                onChoose={() => onChoose(line.goal.id)}
                onFold={() => fold(line.goal.id, line.open)}
              />
            ))}
            {lines.guardrails.length > 0 && (
              <tr className="goal-group">
                <th scope="colgroup" colSpan={6}>
                  {say(words.guardrails)} <span className="tertiary">{say(words.guardrailsNote)}</span>
                </th>
              </tr>
            )}
            {lines.guardrails.map((goal) => (
              <GuardrailRow
                key={goal.id}
                goal={goal}
                chosen={goal.id === chosen}
                focusable={goal.id === focusable}
                onChoose={() => onChoose(goal.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Heads() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(words.goal)}</th>
        <th scope="col" className="number">
          {say(words.way)}
        </th>
        <th scope="col">{say(words.forecast)}</th>
        <th scope="col" className="number">
          {say(words.gap)}
        </th>
        <th scope="col">{say(words.due)}</th>
        <th scope="col">{say(words.decomposition)}</th>
      </tr>
    </thead>
  );
}
