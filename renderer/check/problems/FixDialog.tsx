// Owns the question before several things are fixed, or a script that carries an approval: what would change, and what that costs.
import { useState } from 'react';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { documentFields, elementFields, labelAt } from '../../../shared/document/field-path.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type Fix, reshapes } from '../../../shared/lint/fix.ts';
import type { FieldChange } from '../../../shared/lint/fix-plan.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { agreeToFix, leaveFixing, useFixing } from '../../session/fixing.ts';
import { changedPart } from './changed-part.ts';
import { Anchor } from './ProblemLine.tsx';
import './problems.css';

export function FixDialog() {
  const asked = useFixing((state) => state.asked);
  return asked ? <Question asked={asked} /> : null;
}

type Asked = NonNullable<ReturnType<typeof useFixing.getState>['asked']>;

function Question({ asked }: { asked: Asked }) {
  const say = useSay();
  const { free, approved } = asked.plan;
  const [withApproved, setWithApproved] = useState(asked.single);
  // A fix that adds or connects something has no field to show.
  const reshaping = asked.single ? 0 : free.fixes.filter(reshapes).length;
  const count = free.changes.length + reshaping + (withApproved ? approved.changes.length : 0);
  const isIdle = count === 0 && !(asked.single && free.fixes.length > 0);
  const scripts = approved.scripts.length;
  const isApproved = useDocument(({ document }) => document?.approvalStatus === 'approved');
  // Enter does what was asked for; only what ends an approval or makes something worse is to be read first.
  const isHarmless = !isApproved && asked.worse.length === 0 && !(asked.single && scripts > 0);
  return (
    <Dialog
      help="panel.fix-all"
      className="fix-dialog"
      title={say(asked.title)}
      onClose={leaveFixing}
      actions={
        <>
          <Button onClick={leaveFixing}>{say(CANCEL)}</Button>
          <Button
            look="primary"
            disabled={isIdle}
            data-first={isHarmless || undefined}
            onClick={() => agreeToFix(asked, withApproved)}
          >
            {count > 0 || isIdle ? say(CHANGE, { n: count }) : say(GO_ON)}
          </Button>
        </>
      }
    >
      <p className="small secondary">{say(leadOf(asked, isIdle))}</p>
      {isApproved && (
        <div className="fix-approved">
          <Icon name="shield" size={14} />
          <p>{say(MAP_ENDS)}</p>
        </div>
      )}
      <Changes changes={free.changes} label={say(OTHERS)} />
      {!asked.single && <Reshaped fixes={free.fixes.filter(reshapes)} />}
      <Worse findings={asked.worse} />
      {scripts > 0 && (
        <>
          <div className="fix-approved">
            <Icon name="shield" size={14} />
            {asked.single ? (
              <p>{say(ENDS, { n: scripts })}</p>
            ) : (
              <label>
                <input
                  type="checkbox"
                  checked={withApproved}
                  onChange={(event) => setWithApproved(event.target.checked)}
                />
                {say(ALSO, { n: scripts })}
              </label>
            )}
          </div>
          <Changes changes={approved.changes} label={say(APPROVED)} />
        </>
      )}
    </Dialog>
  );
}

function leadOf({ plan: { free, approved } }: Asked, isIdle: boolean): Message {
  if (free.changes.length + approved.changes.length > 0) return PREVIEW;
  return isIdle ? NOTHING : WHOLE;
}

/** What no field shows: each is called by what it does. */
function Reshaped({ fixes }: { fixes: readonly Fix[] }) {
  const say = useSay();
  if (fixes.length === 0) return null;
  return (
    <ul className="fix-changes" aria-label={say(OTHERS)}>
      {fixes.map((fix) => (
        <li key={JSON.stringify(fix.steps)} className="fix-reshaped">
          {say(fix.title)}
        </li>
      ))}
    </ul>
  );
}

/** More are counted. */
const NAMED = 5;

function Worse({ findings }: { findings: readonly Finding[] }) {
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <>
      <p className="error-text">{say(WORSE)}</p>
      <ul className="waive-named">
        {findings.slice(0, NAMED).map((finding) => (
          <li key={finding.fingerprint}>
            <SeverityIcon severity={finding.severity} size={14} />
            <span>{say(finding.message, finding.params)}</span>
          </li>
        ))}
        {findings.length > NAMED && <li className="secondary">{say(MORE, { n: findings.length - NAMED })}</li>}
      </ul>
    </>
  );
}

function Changes({ changes, label }: { changes: readonly FieldChange[]; label: string }) {
  if (changes.length === 0) return null;
  return (
    <ul className="fix-changes" aria-label={label}>
      {changes.map((change) => (
        <li key={`${change.id} ${change.field}`}>
          <span className="problem-anchor">
            <Anchor targets={change.id === '' ? [] : [change.id]} />
          </span>
          <Field change={change} />
          <Difference change={change} />
        </li>
      ))}
    </ul>
  );
}

function Field({ change: { id, field } }: { change: FieldChange }) {
  const say = useSay();
  const fields = useDocument(({ document }) => {
    const element = document && (nodeById(document, id) ?? edgeById(document, id));
    return element ? elementFields(element) : documentFields;
  });
  return <span className="secondary">{say(labelAt(fields, field))}</span>;
}

function Difference({ change: { before, after } }: { change: FieldChange }) {
  const say = useSay();
  const { lead, removed, added, rest } = changedPart(textOf(before, say(AND)), textOf(after, say(AND)));
  return (
    <span className="fix-difference">
      {lead}
      {removed !== '' && (
        <del>
          <span className="visually-hidden">{say(REMOVED)}</span>
          {removed}
        </del>
      )}
      {added !== '' && (
        <ins>
          <span className="visually-hidden">{say(ADDED)}</span>
          {added}
        </ins>
      )}
      {rest}
    </span>
  );
}

/** Lists of records by what names them. */
function textOf(value: unknown, and: string): string {
  if (value === undefined || value === null) return '';
  if (!Array.isArray(value)) return typeof value === 'object' ? JSON.stringify(value) : String(value);
  return value.map((item) => textOf(item?.key ?? item, and)).join(and);
}

const AND = { zh: '、', en: ', ' };
const CANCEL = { zh: '取消', en: 'Cancel' };
const CHANGE = { zh: '修改 {n} 处', en: 'Change {n, plural, one {# place} other {# places}}' };
const GO_ON = { zh: '仍然修改', en: 'Change anyway' };
const PREVIEW = { zh: '将作以下修改，可一步撤销。', en: 'These changes will be made; one undo reverts them.' };
const WHOLE = { zh: '该修复改动节点或连线，可一步撤销。', en: 'This fix changes nodes or edges; one undo reverts it.' };
const NOTHING = { zh: '没有需要修改的内容。', en: 'There is nothing to change.' };
const WORSE = { zh: '修改后会出现新问题：', en: 'This would cause new problems:' };
const MORE = { zh: '另有 {n} 个', en: '{n} more' };
const OTHERS = { zh: '修改', en: 'Changes' };
const APPROVED = { zh: '已有审批号的话术', en: 'Scripts that carry an approval' };
const ALSO = {
  zh: '同时修改 {n} 条已有审批号的话术：审批号和有效期将清空，须重新审批',
  en: 'Also change {n, plural, one {# script that carries} other {# scripts that carry}} an approval: number and date are cleared, and a new approval is needed',
};
const ENDS = {
  zh: '该话术已有审批号。修改后审批号和有效期将清空，须重新审批。',
  en: 'The script carries an approval. Number and date are cleared with the change, and a new approval is needed.',
};
const MAP_ENDS = {
  zh: '图谱已批准。修改后原批准作废，重新审批前只能生成试用包。',
  en: 'The map is approved. The change ends its approval, and until it is approved anew only trial packages can be generated.',
};
const REMOVED = { zh: '删除：', en: 'removed: ' };
const ADDED = { zh: '添加：', en: 'added: ' };
