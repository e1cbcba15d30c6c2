// Owns the head of a group in the problems panel: a rule or an element, how many findings, and what can be done with all.
import { useMemo } from 'react';
import { figure } from '../../../shared/i18n/figure.ts';
import { sharedFix } from '../../../shared/lint/fix.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { STAGE_NAMES } from '../../../shared/lint/stage.ts';
import { isWaivable } from '../../../shared/lint/waivers.ts';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { askToFixAll } from '../../session/fixing.ts';
import { type Grouping, type ProblemGroup, worstOf } from './arrange-problems.ts';
import { Anchor, LinkButton } from './ProblemLine.tsx';
import { FillAll, FixAll } from './ProblemTools.tsx';
import { rulesById } from './problem-reader.ts';
import { WAIVED_GROUP } from './problem-view.ts';
import { BEFORE, UNWAIVE, WAIVE, WAIVED, WHY } from './problem-words.ts';
import { askToWaive, withdrawWaivers } from './waiving.ts';

interface GroupCellsProps {
  readonly group: ProblemGroup;
  readonly grouping: Grouping;
  readonly folded: boolean;
  readonly asked: boolean;
  readonly tabStop: boolean;
  readonly onAsk: () => void;
}

export function GroupCells({ group, grouping, folded, asked, tabStop, onAsk }: GroupCellsProps) {
  const say = useSay();
  const tabIndex = tabStop ? 0 : -1;
  const open = useMemo(() => group.rows.flatMap(({ finding, fixed }) => (fixed ? [] : finding)), [group]);
  const isWaived = group.key === WAIVED_GROUP;
  return (
    <>
      <td className="group-name">
        <Icon name={folded ? 'right' : 'down'} size={14} />
        <GroupName group={group} grouping={grouping} />
        <span className="pill">{figure(open.length)}</span>
      </td>
      <td className="problem-fixes">
        {isWaived ? (
          <LinkButton tabIndex={tabIndex} onPress={() => withdrawWaivers(open)}>
            {say(UNWAIVE_ALL)}
          </LinkButton>
        ) : (
          <GroupActions findings={open} tabIndex={tabIndex} />
        )}
        {grouping === 'rule' && !isWaived && (
          <button
            type="button"
            className="group-why"
            tabIndex={tabIndex}
            aria-expanded={asked}
            aria-label={say(WHY)}
            title={say(WHY)}
            onClick={(event) => {
              event.stopPropagation();
              onAsk();
            }}
          >
            <Icon name="info" size={14} />
          </button>
        )}
      </td>
    </>
  );
}

function GroupActions({ findings, tabIndex }: { findings: readonly Finding[]; tabIndex: number }) {
  const say = useSay();
  const waivable = findings.filter(isWaivable);
  return (
    <>
      <FixShared findings={findings} tabIndex={tabIndex} />
      <FixAll findings={findings} tabIndex={tabIndex} />
      <FillAll findings={findings} tabIndex={tabIndex} />
      {waivable.length > 1 && (
        <LinkButton quiet tabIndex={tabIndex} onPress={() => askToWaive(waivable)}>
          {say(WAIVE)} {waivable.length}
        </LinkButton>
      )}
    </>
  );
}

/** One fix for all elements that the rule found; what it changes is listed before. */
function FixShared({ findings, tabIndex }: { findings: readonly Finding[]; tabIndex: number }) {
  const say = useSay();
  const shared = useMemo(() => sharedFix(findings), [findings]);
  if (!shared) return null;
  const text = say(FIX_EACH, { title: shared.title, n: shared.fixes.length });
  return (
    <LinkButton tabIndex={tabIndex} title={text} onPress={() => askToFixAll(shared.title, shared.fixes)}>
      {text}
    </LinkButton>
  );
}

function GroupName({ group, grouping }: { group: ProblemGroup; grouping: Grouping }) {
  const say = useSay();
  if (group.key === WAIVED_GROUP) {
    return (
      <>
        <Icon name="shield" size={14} />
        <b>{say(WAIVED)}</b>
      </>
    );
  }
  const severity = worstOf(group);
  const stage = severity === 'todo' ? group.rows[0]?.finding.stage : undefined;
  if (grouping === 'element') {
    return (
      <>
        <SeverityIcon severity={severity} size={14} />
        <span className="problem-anchor">
          <Anchor targets={group.key === '' ? [] : [group.key]} />
        </span>
      </>
    );
  }
  const rule = rulesById.get(group.key as `SM${number}`);
  return (
    <>
      <SeverityIcon severity={severity} size={14} />
      <span className="mono tertiary">{group.key}</span>
      {stage && <span className="secondary">{say(BEFORE, { stage: STAGE_NAMES[stage] })}</span>}
      <b className="ellipsis">{rule && say(rule.title)}</b>
    </>
  );
}

const FIX_EACH = { zh: '{title}（{n} 处）', en: '{title} ({n})' };
const UNWAIVE_ALL = { zh: `全部${UNWAIVE.zh}`, en: 'Withdraw all' };
