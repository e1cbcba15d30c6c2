// Owns one row of the problems panel: what is wrong, where, who answers for it, and what can be done.
import { memo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Waiver } from '../../../shared/document/map-records.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { isWaivable } from '../../../shared/lint/waivers.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { runFix } from '../../session/fixing.ts';
import { showCapacity } from '../../session/forecast-basis.ts';
import { anchorOf, rulesById } from './problem-reader.ts';
import type { ProblemRow } from './problem-rows.ts';
import { MAP, UNWAIVE, WAIVE, WHY } from './problem-words.ts';
import { askToWaive, withdrawWaivers } from './waiving.ts';

interface ProblemCellsProps {
  readonly row: ProblemRow;
  /** True for the one row that Tab reaches. */
  readonly tabStop: boolean;
  readonly asked: boolean;
  readonly onAsk: () => void;
}

export const ProblemCells = memo(function ProblemCells({ row, tabStop, asked, onAsk }: ProblemCellsProps) {
  const say = useSay();
  const { finding, fixed } = row;
  const { waived, expiredWaiver } = finding;
  const text = say(finding.message, finding.params);
  const waiver = waived ?? expiredWaiver;
  const waiverText = waiver && say(waived ? WAIVED_BY : EXPIRED, saidOf(waiver));
  return (
    <>
      <td>
        <button
          type="button"
          className="problem-rule"
          tabIndex={-1}
          aria-expanded={asked}
          title={say(WHY)}
          onClick={(event) => {
            event.stopPropagation();
            onAsk();
          }}
        >
          <SeverityIcon severity={fixed ? 'ok' : finding.severity} size={14} />
          <span className="mono">{finding.ruleId}</span>
        </button>
      </td>
      <td className="problem-text" title={waiverText}>
        <span className="problem-reason">{fixed ? <s>{text}</s> : text}</span>
        {waiverText && (
          <span className="waiver-note">
            <Icon name={waived ? 'shield' : 'clock'} size={13} />
            <span className="ellipsis">{waiverText}</span>
          </span>
        )}
      </td>
      <td className="problem-anchor">
        <Anchor targets={finding.targets} />
      </td>
      <td className="problem-fixes">{!fixed && <Actions finding={finding} tabIndex={tabStop ? 0 : -1} />}</td>
    </>
  );
});

function saidOf({ waivedBy, until, reason }: Waiver) {
  return { waivedBy, until, reason };
}

function Actions({ finding, tabIndex }: { finding: Finding; tabIndex: number }) {
  const say = useSay();
  if (finding.waived) {
    return (
      <LinkButton tabIndex={tabIndex} onPress={() => withdrawWaivers([finding])}>
        {say(UNWAIVE)}
      </LinkButton>
    );
  }
  return (
    <>
      {finding.fixes?.map((fix) => (
        <LinkButton
          key={say(fix.title)}
          title={say(fix.title)}
          tabIndex={tabIndex}
          onPress={() => runFix(fix, finding.later ?? finding.severity)}
        >
          {say(fix.title)}
        </LinkButton>
      ))}
      {finding.startsMayMove && (
        <LinkButton title={say(STARTS_HINT)} tabIndex={tabIndex} onPress={showCapacity}>
          {say(STARTS)}
        </LinkButton>
      )}
      {isWaivable(finding) && (
        <LinkButton quiet tabIndex={tabIndex} onPress={() => askToWaive([finding])}>
          {say(WAIVE)}
        </LinkButton>
      )}
    </>
  );
}

/** A link in a row whose click is not one on the row. */
export function LinkButton(props: {
  tabIndex: number;
  /** For words that may be cut short. */
  title?: string;
  quiet?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      look="link"
      className={props.quiet ? 'quiet' : undefined}
      title={props.title}
      tabIndex={props.tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        props.onPress();
      }}
    >
      {props.children}
    </Button>
  );
}

/** Under a row or a group that was asked: the whole text, what the rule is called, and why it is there. */
export function WhyCells({ finding, ofGroup }: { finding: Finding; ofGroup: boolean }) {
  const say = useSay();
  const rule = rulesById.get(finding.ruleId);
  return (
    <td className="why-text">
      {!ofGroup && <p>{say(finding.message, finding.params)}</p>}
      {rule && (
        <p className="secondary">
          {ofGroup ? say(rule.why) : say(TITLE_AND_WHY, { title: rule.title, why: rule.why })}
        </p>
      )}
    </td>
  );
}

/** The element that a finding is about; a finding of several names the first and counts the rest. */
export function Anchor({ targets }: { targets: readonly string[] }) {
  const say = useSay();
  const id = targets[0];
  const { kind, name } = useDocument(useShallow(({ document }) => anchorOf(document, id ?? '')));
  if (id === undefined) {
    return (
      <span>
        <Icon name="map" size={14} />
        {say(MAP)}
      </span>
    );
  }
  return (
    <span>
      {kind ? <KindIcon kind={kind} size={14} /> : <Icon name="link" size={14} />}
      <span className="ellipsis" title={name}>
        {name}
      </span>
      {targets.length > 1 && <span className="tertiary">+{targets.length - 1}</span>}
    </span>
  );
}

const STARTS = { zh: '错峰…', en: 'Other starts…' };
const STARTS_HINT = {
  zh: '按产能查看等待与未触达，并计算移动起始日的建议',
  en: 'See who waits and who is not reached, and work out other starts',
};
const TITLE_AND_WHY = { zh: '{title}：{why}', en: '{title}: {why}' };
const WAIVED_BY = { zh: '{waivedBy}豁免至 {until}：{reason}', en: 'waived by {waivedBy} until {until}: {reason}' };
const EXPIRED = {
  zh: '{waivedBy}的豁免已在 {until} 到期，重新计入',
  en: 'the waiver by {waivedBy} ended on {until}; it counts again',
};
