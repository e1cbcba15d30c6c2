// Owns the list of problems in the bottom panel: all findings of the map, to go to and to mend.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Severity } from '../../shared/lint/rule.ts';
import { useKeyOf } from '../commands/bindings.ts';
import { goToNextFinding } from '../commands/view.ts';
import { useDocument } from '../state/document-store.ts';
import { countBySeverity, useFindings } from '../state/findings-store.ts';
import { classes } from '../ui/Button.tsx';
import { SeverityIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import { nextFinding, toggleSeverity, useProblems } from './next-finding.ts';
import { ProblemLine } from './ProblemLine.tsx';
import { shownOf } from './problem-rows.ts';
import { useProblemRows } from './use-problem-rows.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Filters and the way to the next finding, above the list. */
export function ProblemTools() {
  const say = useSay();
  const keyOf = useKeyOf();
  const findings = useFindings((state) => state.findings);
  const hidden = useProblems((state) => state.hidden);
  const counts = countBySeverity(findings);
  return (
    <>
      {SEVERITIES.filter((severity) => severity !== 'info' || counts.info > 0).map((severity) => (
        <button
          key={severity}
          type="button"
          className={classes('severity-toggle', hidden.has(severity) && 'off')}
          aria-pressed={!hidden.has(severity)}
          title={say(hidden.has(severity) ? SHOW : HIDE, { severity: NAMES[severity] })}
          onClick={() => toggleSeverity(severity)}
        >
          <SeverityIcon severity={severity} size={14} />
          {say(NAMES[severity])} {counts[severity]}
        </button>
      ))}
      <i className="rule" />
      <button
        type="button"
        className="next-finding"
        disabled={shownOf(findings, hidden).length === 0}
        onClick={nextFinding}
      >
        {say(NEXT)}
        {keyOf(goToNextFinding) && <kbd>{keyOf(goToNextFinding)}</kbd>}
      </button>
    </>
  );
}

/** Rows drawn at first, and added each time the end comes into view. */
const AT_ONCE = 200;

export function ProblemList() {
  const say = useSay();
  const all = useProblemRows();
  const hidden = useProblems((state) => state.hidden);
  const checking = useFindings((state) => state.checking);
  const isEmpty = useDocument(({ document }) => document?.nodes.length === 0);
  const [limit, setLimit] = useState(AT_ONCE);
  const [focused, setFocused] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = all.filter(({ finding }) => !hidden.has(finding.severity));
  const shown = rows.slice(0, limit);
  const tabStop = shown.some(({ finding }) => finding.fingerprint === focused)
    ? focused
    : shown[0]?.finding.fingerprint;
  const current = useProblems((state) => state.current?.fingerprint);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls only when another finding becomes current
  useEffect(() => {
    const line = body.current?.querySelector('[aria-selected="true"]');
    line?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  if (rows.length === 0) {
    const message = all.length > 0 ? FILTERED : isEmpty ? EMPTY_MAP : checking ? CHECKING : NOTHING;
    return (
      <p className="problems-empty">
        {message === NOTHING && <SeverityIcon severity="ok" size={14} />}
        {say(message)}
      </p>
    );
  }
  return (
    <div className="problem-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of rows that are gone to, as ARIA's own examples make it */}
      <table className="problem-table" role="grid" aria-label={say(PROBLEMS)} onKeyDown={moveFocus}>
        <tbody ref={body}>
          {shown.map((row) => (
            <ProblemLine
              key={row.finding.fingerprint}
              row={row}
              current={row.finding.fingerprint === current}
              tabStop={row.finding.fingerprint === tabStop}
              onFocus={setFocused}
            />
          ))}
        </tbody>
      </table>
      {rows.length > limit && <MoreMark key={limit} onSeen={() => setLimit(limit + AT_ONCE)} />}
    </div>
  );
}

/** Asks for more rows when it comes near the visible part. */
function MoreMark({ onSeen }: { onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one observer per mark
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onSeen(), {
      rootMargin: '400px',
    });
    if (mark.current) observer.observe(mark.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={mark} className="more-mark" />;
}

/** Arrows, Home and End go from row to row; Delete is kept from the map. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const { key, target, currentTarget } = event;
  if (key === 'Delete' || key === 'Backspace') event.stopPropagation();
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('tr.problem')];
  const at = rows.findIndex((row) => row.contains(target as Node));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus();
}

export const PROBLEMS = { zh: '问题', en: 'Problems' };
const NAMES: Readonly<Record<Severity, { zh: string; en: string }>> = {
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  info: { zh: '提示', en: 'Hints' },
};
const SHOW = { zh: '显示{severity}', en: 'Show {severity}' };
const HIDE = { zh: '隐藏{severity}', en: 'Hide {severity}' };
const NEXT = { zh: '下一处', en: 'Next' };
const NOTHING = { zh: '没有问题', en: 'No problems' };
const CHECKING = { zh: '正在检查', en: 'Checking' };
const EMPTY_MAP = { zh: '图谱里有了节点，问题会列在这里', en: 'Problems are listed here once the map has nodes' };
const FILTERED = {
  zh: '问题都筛掉了，再点一次右上角的标签就显示',
  en: 'All problems are filtered out; press the buttons above again to show them',
};
