// Owns what stands above the list of problems: severities, filters, fixing all at once, the way to the next finding.
import { useMemo } from 'react';
import { textualFixes } from '../../../shared/lint/fix.ts';
import type { Finding, Severity } from '../../../shared/lint/rule.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { Button, classes, IconButton } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { countBySeverity, useFindings } from '../../session/findings-store.ts';
import { askToFixAll } from '../../session/fixing.ts';
import { goToNextFinding } from './commands.ts';
import { fillRule } from './fill-rule.ts';
import { countToFill, fillingOf } from './filling.ts';
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
  const rule = useProblemView((view) => view.rule);
  const ofRule = useMemo(() => findings.filter(({ ruleId }) => ruleId === rule), [findings, rule]);
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
      {rule !== undefined && <FillAll findings={ofRule} />}
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

/** Shown where one value could fill several places; what is filled, and with what, is asked first. */
export function FillAll({ findings, tabIndex }: { findings: readonly Finding[]; tabIndex?: number }) {
  const say = useSay();
  const map = useDocument(({ document }) => document?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open is read anew with what is found in it
  const count = useMemo(() => {
    const { document } = useDocument.getState();
    return document ? countToFill(fillingOf(document, findings)) : 0;
  }, [findings, map]);
  const ruleId = findings[0]?.ruleId;
  if (count < 2 || findings.some((finding) => finding.ruleId !== ruleId)) return null;
  return (
    <Button
      look="link"
      className="fix-all"
      tabIndex={tabIndex}
      title={say(FILL_HINT)}
      onClick={(event) => {
        event.stopPropagation();
        fillRule(findings);
      }}
    >
      {say(FILL, { n: count })}
    </Button>
  );
}

const FILL = { zh: '一次填 {n} 处', en: 'Fill {n}' };
const FILL_HINT = {
  zh: '填写一次，写入所选的各处；先列出现有内容，确认后一次完成，可撤销',
  en: 'Fill in once for all that you tick: what is there now is listed first, one undo reverts it',
};
const SHOW = { zh: '显示{severity}', en: 'Show {severity}' };
const HIDE = { zh: '隐藏{severity}', en: 'Hide {severity}' };
const NEXT = { zh: '下一处', en: 'Next' };
const FILTER = { zh: '筛选和分组', en: 'Filter and group' };
const FILTERED = { zh: '筛选和分组：正在筛选', en: 'Filter and group: filtered' };
