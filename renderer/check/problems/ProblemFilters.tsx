// Owns the row of filters above the list of problems: words, rule, selection, grouping and order.
import { useMemo } from 'react';
import type { Message } from '../../../shared/i18n/message.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import type { Grouping, Sorting } from './arrange-problems.ts';
import { rulesById } from './problem-reader.ts';
import { type FindingsPage, useProblemView } from './problem-view.ts';

export function ProblemFilters({ of }: { of: FindingsPage }) {
  const say = useSay();
  const { filtersOpen, rule, text, onlySelection, grouping, sorting } = useProblemView();
  const counts = useRuleCounts(of);
  if (!filtersOpen) return null;
  // A rule that finds nothing any more stays to be seen as chosen.
  const ids = [...new Set([...counts.keys(), ...(rule === undefined ? [] : [rule])])].sort();
  return (
    <fieldset className="problem-filters" aria-label={say(FILTERS)}>
      <SearchField label={say(SEARCH)} query={text} onSearch={(query) => useProblemView.setState({ text: query })} />
      <select
        className="input"
        aria-label={say(RULE)}
        value={rule ?? ''}
        onChange={(event) => useProblemView.setState({ rule: event.target.value || undefined })}
      >
        <option value="">{say(ALL_RULES)}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {`${id} ${titleOf(id, say)} (${counts.get(id) ?? 0})`}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={classes('severity-toggle', onlySelection && 'on')}
        aria-pressed={onlySelection}
        onClick={() => useProblemView.setState({ onlySelection: !onlySelection })}
      >
        {say(ONLY_SELECTION)}
      </button>
      <span className="grow" />
      <select
        className="input"
        aria-label={say(GROUPING)}
        value={grouping}
        onChange={(event) => useProblemView.setState({ grouping: event.target.value as Grouping })}
      >
        {options(GROUPINGS, say)}
      </select>
      <select
        className="input"
        aria-label={say(SORTING)}
        value={sorting}
        onChange={(event) => useProblemView.setState({ sorting: event.target.value as Sorting })}
      >
        {options(SORTINGS, say)}
      </select>
    </fieldset>
  );
}

function options(words: Readonly<Record<string, Message>>, say: ReturnType<typeof useSay>) {
  return Object.entries(words).map(([value, label]) => (
    <option key={value} value={value}>
      {say(label)}
    </option>
  ));
}

function titleOf(id: string, say: ReturnType<typeof useSay>): string {
  const rule = rulesById.get(id as `SM${number}`);
  return rule ? say(rule.title) : '';
}

function useRuleCounts(of: FindingsPage): ReadonlyMap<string, number> {
  const findings = useFindings((state) => state[of]);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
    return counts;
  }, [findings]);
}

const FILTERS = { zh: '筛选和分组', en: 'Filter and group' };
const SEARCH = { zh: '在问题中查找', en: 'Find in problems' };
const RULE = { zh: '规则', en: 'Rule' };
const ALL_RULES = { zh: '全部规则', en: 'All rules' };
const ONLY_SELECTION = { zh: '仅看所选', en: 'Selection only' };
const GROUPING = { zh: '分组', en: 'Group' };
const SORTING = { zh: '排序', en: 'Sort' };
const GROUPINGS: Readonly<Record<Grouping, Message>> = {
  rule: { zh: '按规则分组', en: 'Group by rule' },
  element: { zh: '按元素分组', en: 'Group by element' },
  none: { zh: '不分组', en: 'No groups' },
};
const SORTINGS: Readonly<Record<Sorting, Message>> = {
  severity: { zh: '按级别排序', en: 'Sort by severity' },
  rule: { zh: '按规则排序', en: 'Sort by rule number' },
  element: { zh: '按图谱顺序排序', en: 'Sort by position on the map' },
  text: { zh: '按文字排序', en: 'Sort by text' },
};
