// Owns what stands above the list of problems: severities, filters, fixing all at once, the way to the next finding.
import { useMemo } from 'react';
import { textualFixes } from '../../../shared/lint/fix.ts';
import type { Finding, Severity } from '../../../shared/lint/rule.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { Button, classes, IconButton } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { countBySeverity, useFindings } from '../../session/findings-store.ts';
import { askToFixAll } from '../../session/fixing.ts';
import { goToNextFinding } from './commands.ts';
import { goToFinding } from './next-finding.ts';
import { type FindingsPage, toggleSeverity, useProblemView } from './problem-view.ts';
import { FIX_ALL, FIX_ALL_HINT, SEVERITY_NAMES } from './problem-words.ts';
import { StageMeter } from './StageMeter.tsx';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export function ProblemTools({ of }: { of: FindingsPage }) {
  const say = useSay();
  const keyOf = useKeyOf();
  const findings = useFindings((state) => state[of]);
  const hidden = useProblemView((view) => view.hidden);
  const open = useProblemView((view) => view.filtersOpen);
  const filtered = useProblemView(
    ({ rule, text, onlySelection }) => rule !== undefined || text !== '' || onlySelection,
  );
  const counts = countBySeverity(findings);
  return (
    <>
      {of === 'todo' && <StageMeter />}
      {of === 'findings' &&
        SEVERITIES.filter((severity) => severity !== 'info' || counts.info > 0).map((severity) => (
          <button
            key={severity}
            type="button"
            className={classes('severity-toggle', hidden.includes(severity) && 'off')}
            aria-pressed={!hidden.includes(severity)}
            title={say(hidden.includes(severity) ? SHOW : HIDE, { severity: SEVERITY_NAMES[severity] })}
            onClick={() => toggleSeverity(severity)}
          >
            <SeverityIcon severity={severity} size={14} />
            {say(SEVERITY_NAMES[severity])} {counts[severity]}
          </button>
        ))}
      <IconButton
        compact
        icon="filter"
        className={classes(filtered && 'filtered')}
        label={say(filtered ? FILTERED : FILTER)}
        aria-expanded={open}
        on={open}
        onClick={() => useProblemView.setState({ filtersOpen: !open })}
      />
      <FixAll findings={findings} />
      <i className="rule" />
      <button type="button" className="next-finding" disabled={findings.length === 0} onClick={() => goToFinding(1)}>
        {say(NEXT)}
        {keyOf(goToNextFinding) && <kbd>{keyOf(goToNextFinding)}</kbd>}
      </button>
    </>
  );
}

/** Shown where a fix of wording is offered at all. */
export function FixAll({ findings, tabIndex }: { findings: readonly Finding[]; tabIndex?: number }) {
  const say = useSay();
  const fixes = useMemo(() => textualFixes(findings), [findings]);
  if (fixes.length === 0) return null;
  return (
    <Button
      look="link"
      className="fix-all"
      tabIndex={tabIndex}
      title={say(FIX_ALL_HINT, { n: fixes.length })}
      onClick={(event) => {
        event.stopPropagation();
        askToFixAll(FIX_ALL, fixes);
      }}
    >
      {say(FIX_ALL)} {fixes.length}
    </Button>
  );
}

const SHOW = { zh: '显示{severity}', en: 'Show {severity}' };
const HIDE = { zh: '隐藏{severity}', en: 'Hide {severity}' };
const NEXT = { zh: '下一处', en: 'Next' };
const FILTER = { zh: '筛选和分组', en: 'Filter and group' };
const FILTERED = { zh: '筛选和分组：正在筛选', en: 'Filter and group: filtered' };
