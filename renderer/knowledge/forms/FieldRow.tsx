// Owns one row of a form: label, control, what is wrong with the text, what the checks and the rules say about the field.
import { memo, type ReactNode, useCallback, useId, useState } from 'react';
import { isSameValue } from '../../../shared/diff/same-value.ts';
import type { CrossCheck } from '../../../shared/document/cross-checks.ts';
import type { Derived } from '../../../shared/knowledge/derived/derived.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import type { Doubt } from '../../kit/forms/control-props.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import type { FormField } from '../../kit/forms/form-fields.ts';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { runFixAndName } from '../../session/fixing.ts';
import { Control } from './Control.tsx';
import { DerivedTag } from './DerivedTag.tsx';
import { applyField, type FormTarget } from './form-target.ts';
import { RuleControl } from './rule/RuleControl.tsx';

interface FieldRowProps {
  readonly target: FormTarget;
  readonly field: FormField;
  readonly value: unknown;
  /** The field of several nodes that differ in it. */
  readonly mixed?: boolean;
  readonly checks: readonly CrossCheck[];
  readonly findings: readonly Finding[];
  readonly note?: ReactNode;
  /** What follows for the field, whether that stands in it or something else does. */
  readonly derived?: Derived | undefined;
}

/** The DOM id of the control of a field. */
export function controlId(target: FormTarget, path: string): string {
  return `field-${target.id}-${path.replaceAll('.', '-')}`;
}

export const FieldRow = memo(function FieldRow(props: FieldRowProps) {
  const { target, field, value, mixed, checks, findings, note, derived } = props;
  const say = useSay();
  const { path, holder = path, schema, info } = field;
  const [problem, setProblem] = useState<FieldProblem>();
  const onApply = useCallback(
    (next: unknown, mergeKey?: string) => applyField(target, holder, info, next, mergeKey),
    [target, holder, info],
  );
  const messagesId = useId();
  const id = controlId(target, path);
  const shape = shapeOf(field);
  const Shown = field.holder === undefined ? Control : RuleControl;
  const troubled = problem !== undefined || checks.length > 0 || findings.length > 0;
  const follows = whatFollows(value, derived);
  const notes = [info.hint && `${messagesId}hint`, follows.isShown && `${messagesId}from`, troubled && messagesId];
  const describedBy = notes.filter(Boolean).join(' ');
  return (
    <div className={classes('field-row', shape, derived && 'follows', follows.isShown && 'derived')} data-field={path}>
      <label htmlFor={id} className={info.hint ? 'hinted' : undefined} title={info.hint && say(info.hint)}>
        {say(info.label)}
        {info.need === 'save' && (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
        {info.need === 'export' && !follows.isShown && (
          <span className="needed" role="img" title={say(NEEDED)} aria-label={say(NEEDED)} />
        )}
        {info.control === 'longText' && <Length text={value} max={info.maxLength} />}
      </label>
      <Shown
        id={id}
        schema={schema}
        info={info}
        value={follows.value}
        mixed={mixed}
        onApply={onApply}
        onProblem={setProblem}
        describedBy={describedBy || undefined}
        doubt={doubtOf(checks, findings)}
      />
      {info.hint && (
        <span id={`${messagesId}hint`} hidden>
          {say(info.hint)}
        </span>
      )}
      {derived && (
        <DerivedTag id={`${messagesId}from`} {...{ derived, info }} isShown={follows.isShown} onApply={onApply} />
      )}
      {note}
      {troubled && (
        <div id={messagesId} className="messages">
          {problem && (
            <p className="message error" role="alert">
              <SeverityIcon severity="error" size={13} />
              <span>{say(problem.message, problem.params)}</span>
            </p>
          )}
          {checks.map((check) => (
            <p key={check.message.zh} className="message warning">
              <SeverityIcon severity="warning" size={13} />
              <span>{say(check.message, check.params)}</span>
            </p>
          ))}
          {findings.map((finding) => (
            <FindingMessage key={finding.fingerprint} finding={finding} />
          ))}
        </div>
      )}
    </div>
  );
});

/** A value that is computed anew each time stands in the field though the map holds none. */
function whatFollows(value: unknown, derived: Derived | undefined): { value: unknown; isShown: boolean } {
  if (!derived) return { value, isShown: false };
  const isEmpty = value === undefined || value === '';
  const shown = isEmpty && derived.isComputed ? derived.value : value;
  return { value: shown, isShown: isSameValue(shown, derived.value) };
}

function doubtOf(checks: readonly CrossCheck[], findings: readonly Finding[]): Doubt | undefined {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return checks.length > 0 || findings.some(({ severity }) => severity === 'warning') ? 'warning' : undefined;
}

/** What a rule says, with its quick fixes. */
export function FindingMessage({ finding }: { finding: Finding }) {
  const say = useSay();
  return (
    <div className={`message ${finding.severity}`}>
      <SeverityIcon severity={finding.severity} size={13} />
      <div>
        <span title={finding.ruleId}>{say(finding.message, finding.params)}</span>
        {finding.fixes?.map((fix) => (
          <Button key={fix.title.zh} look="link" onClick={() => runFixAndName(fix, finding.later ?? finding.severity)}>
            {say(fix.title)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Shown once a text comes near its limit. */
function Length({ text, max }: { text: unknown; max: number | undefined }) {
  if (typeof text !== 'string' || !max || text.length < max * 0.8) return null;
  return (
    <span className="length">
      {text.length} / {max}
    </span>
  );
}

const WIDE_FROM = 200;

/** `stacked`: the label above a control as wide as the panel; `top`: beside one of several lines, `low` ones at that. */
function shapeOf({ info }: FormField): string | undefined {
  switch (info.control) {
    case 'list':
      return 'stacked';
    case 'longText':
      return (info.maxLength ?? 0) > WIDE_FROM ? 'stacked' : 'top';
    case 'choices':
      return 'top';
    case 'texts':
      return 'top low';
    case 'dictionary':
    case 'nodeRef':
    case 'itemRef':
      return info.many ? 'top low' : undefined;
    default:
      return undefined;
  }
}

const NEEDED = { zh: '下发前须填写', en: 'Required before issuing' };
