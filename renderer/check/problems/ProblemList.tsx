// Owns the list of problems in the bottom panel: all findings of the map in groups, only the lines in sight drawn.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import type { ProblemLine } from './arrange-problems.ts';
import { GroupCells } from './GroupLine.tsx';
import { useProblems } from './next-finding.ts';
import { ProblemCells, WhyCells } from './ProblemLine.tsx';
import { clearFilters, type FindingsPage, setFolded } from './problem-view.ts';
import { PROBLEMS, TO_COMPLETE } from './problem-words.ts';
import { type ListedProblems, useListedProblems } from './use-listed-problems.ts';
import { press, useProblemKeys } from './use-problem-keys.ts';

const LINE_HEIGHT = 28;
const BEYOND_SIGHT = 12;

export function ProblemList({ of }: { of: FindingsPage }) {
  const listed = useListedProblems(of);
  return listed.lines.length === 0 ? (
    <NoProblems of={of} filtered={listed.filtered} />
  ) : (
    <Lines of={of} listed={listed} />
  );
}

function NoProblems({ of, filtered }: { of: FindingsPage; filtered: boolean }) {
  const say = useSay();
  const checking = useFindings((state) => state.checking);
  const isEmpty = useDocument(({ document }) => document?.nodes.length === 0);
  const message = filtered ? FILTERED : isEmpty ? EMPTY_MAP : checking ? CHECKING : NOTHING[of];
  return (
    <p className="problems-empty">
      {message === NOTHING[of] && <SeverityIcon severity="ok" size={14} />}
      {say(message)}
      {filtered && (
        <Button look="link" onClick={clearFilters}>
          {say(SHOW_ALL)}
        </Button>
      )}
    </p>
  );
}

function Lines({ of, listed }: { of: FindingsPage; listed: ListedProblems }) {
  const say = useSay();
  const { lines } = listed;
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useProblemKeys(listed, scroller);
  const tabStop = keys.tabStop;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: BEYOND_SIGHT,
    getItemKey: (index) => lines[index]?.key ?? index,
    // The line that has the focus stays, however far it is scrolled away.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), tabStop])].sort((a, b) => a - b),
  });
  keys.useFollow(virtualizer.scrollToIndex);
  useCurrent(listed, virtualizer.scrollToIndex);
  return (
    <div ref={scroller} className="problem-scroll">
      <table
        className="problem-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its lines are walked, folded and gone to by keys
        role="treegrid"
        aria-label={say(of === 'todo' ? TO_COMPLETE : PROBLEMS)}
        aria-rowcount={lines.length}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={keys.onKeyDown}
      >
        <tbody>
          {virtualizer.getVirtualItems().map((item) => {
            const line = lines[item.index];
            return (
              line && (
                <Line
                  key={item.key}
                  line={line}
                  index={item.index}
                  top={item.start}
                  listed={listed}
                  tabStop={item.index === tabStop}
                  measure={virtualizer.measureElement}
                  onFocus={() => keys.focus(line.key, item.index)}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly line: ProblemLine;
  readonly index: number;
  readonly top: number;
  readonly listed: ListedProblems;
  readonly tabStop: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onFocus: () => void;
}

function Line({ line, index, top, listed, tabStop, measure, onFocus }: LineProps) {
  const current = useProblems((state) => line.type === 'problem' && state.current?.fingerprint === line.key);
  const isGroup = line.type === 'group';
  const asked = listed.asked.has(line.key);
  const inGroup = listed.grouping !== 'none';
  return (
    <tr
      ref={measure}
      className={classes(
        'problem-line',
        line.type,
        current && 'current',
        line.type === 'problem' && line.row.fixed && 'fixed',
        line.type === 'problem' && inGroup && 'inside',
      )}
      data-index={index}
      data-key={line.key}
      data-help={ruleOf(line)}
      aria-rowindex={index + 1}
      aria-level={line.type === 'problem' && inGroup ? 2 : 1}
      aria-expanded={isGroup ? !line.folded : undefined}
      aria-selected={current}
      tabIndex={line.type === 'why' ? undefined : tabStop ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={onFocus}
      onClick={() => press(line)}
    >
      {line.type === 'group' && (
        <GroupCells
          group={line.group}
          grouping={listed.grouping}
          folded={line.folded}
          asked={asked}
          tabStop={tabStop}
          onAsk={() => listed.ask(line.key, !asked)}
        />
      )}
      {line.type === 'problem' && (
        <ProblemCells row={line.row} tabStop={tabStop} asked={asked} onAsk={() => listed.ask(line.key, !asked)} />
      )}
      {line.type === 'why' && <WhyCells finding={line.finding} ofGroup={line.key.startsWith('why:group:')} />}
    </tr>
  );
}

/** The rule of a line, for help. */
function ruleOf(line: ProblemLine): string | undefined {
  const finding =
    line.type === 'group' ? line.group.rows[0]?.finding : line.type === 'why' ? line.finding : line.row.finding;
  return finding && `rule.${finding.ruleId}`;
}

/** Unfolds the group of a finding that was gone to, and brings its line into sight. */
function useCurrent({ lines, groups, grouping }: ListedProblems, scrollTo: (index: number) => void): void {
  const fingerprint = useProblems((state) => state.current?.fingerprint);
  const wanted = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another finding becomes current
  useEffect(() => {
    wanted.current = fingerprint;
    const own = groups.find(({ rows }) => rows.some(({ finding }) => finding.fingerprint === fingerprint));
    if (own && grouping !== 'none') setFolded(own.key, false);
  }, [fingerprint]);
  useEffect(() => {
    const index = lines.findIndex(({ key }) => key === wanted.current);
    if (wanted.current === undefined || index < 0) return;
    wanted.current = undefined;
    scrollTo(index);
  });
}

const SHOW_ALL = { zh: '全部显示', en: 'Show all' };
const NOTHING = {
  findings: { zh: '没有问题', en: 'No problems' },
  todo: { zh: '没有待补项', en: 'Nothing to complete' },
};
const CHECKING = { zh: '正在检查', en: 'Checking' };
const EMPTY_MAP = { zh: '新建节点后，问题将列在此处', en: 'Problems are listed here once the map has nodes' };
const FILTERED = { zh: '问题均已被筛除', en: 'All problems are filtered out' };
