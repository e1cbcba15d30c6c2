// Owns the panel that fills in, with one value each, what the findings of a rule wait for: the fields, where they go, what is kept.
import { type FormEvent, useId, useMemo, useState } from 'react';
import type { Message } from '../../../shared/i18n/message.ts';
import { applyFixPlan, planFixes } from '../../../shared/lint/fix-plan.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useIsReadOnly } from '../../session/read-only.ts';
import { FillOwnerForm } from './FillOwnerForm.tsx';
import { leaveFilling, useFilling } from './fill-store.ts';
import { type Choice, type Filling, type FillOwner, fillFixes, fillTitle, isEmpty } from './filling.ts';
import { Anchor } from './ProblemLine.tsx';
import './fill.css';

export function FillDialog() {
  const asked = useFilling((state) => state.asked);
  return asked ? <Panel key={asked.title.zh} title={asked.title} filling={asked.filling} /> : null;
}

const NOTHING_YET = (owner: FillOwner): Choice => ({
  values: new Map(),
  left: new Set(),
  onlyEmpty: owner.elements.some(({ places }) => [...places.values()].some(({ value }) => isEmpty(value))),
});

function Panel({ title, filling }: { title: Message; filling: Filling }) {
  const say = useSay();
  const formId = useId();
  const document = useDocument((state) => state.document);
  const isReadOnly = useIsReadOnly(document?.id);
  const [choices, setChoices] = useState(() => filling.owners.map((owner) => [owner, NOTHING_YET(owner)] as const));
  const [withApproved, setWithApproved] = useState(false);
  const plan = useMemo(() => document && planFixes(document, fillFixes(document, choices)), [document, choices]);
  if (!document || !plan) return null;
  const scripts = plan.approved.scripts.length;
  const count = plan.free.changes.length + (withApproved ? plan.approved.changes.length : 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count === 0 || isReadOnly) return;
    useDocument.getState().apply(fillTitle(choices), applyFixPlan(plan, withApproved));
    leaveFilling();
  };
  return (
    <Dialog
      help="panel.fill"
      className="fill-dialog"
      title={say(title)}
      onClose={leaveFilling}
      actions={
        <>
          <Button onClick={leaveFilling}>{say(CANCEL)}</Button>
          <Button look="primary" type="submit" form={formId} disabled={count === 0 || isReadOnly}>
            {say(FILL, { n: count })}
          </Button>
        </>
      }
    >
      {isReadOnly && <p className="small error-text">{say(READ_ONLY)}</p>}
      <form id={formId} className="fill-owners" onSubmit={submit} noValidate>
        {choices.map(([owner, choice]) => (
          <FillOwnerForm
            key={owner.key}
            owner={owner}
            choice={choice}
            onChoose={(next) =>
              setChoices((old) => old.map((each) => (each[0] === owner ? ([owner, next(each[1])] as const) : each)))
            }
          />
        ))}
      </form>
      {scripts > 0 && (
        <label className="fill-check">
          <input type="checkbox" checked={withApproved} onChange={(event) => setWithApproved(event.target.checked)} />
          {say(ALSO, { n: scripts })}
        </label>
      )}
      <Refused refused={filling.refused} />
    </Dialog>
  );
}

function Refused({ refused }: Pick<Filling, 'refused'>) {
  const say = useSay();
  if (refused.length === 0) return null;
  return (
    <section className="fill-refused">
      <p className="small">
        <Icon name="lock" size={13} />
        {say(CANNOT, { n: refused.length })}
      </p>
      <ul>
        {refused.map(({ id, field, label }) => (
          <li key={`${id} ${field}`}>
            <span className="problem-anchor">
              <Anchor targets={id === '' ? [] : [id]} />
            </span>
            <span className="secondary">{say(label)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const CANCEL = { zh: '取消', en: 'Cancel' };
const FILL = { zh: '填写 {n} 处', en: 'Fill in {n, plural, one {# place} other {# places}}' };
const READ_ONLY = {
  zh: '该图谱只读，无法填写；未作改动。如需修改，请返回总行图谱。',
  en: 'This map is read-only, so nothing can be filled in; nothing was changed. Go to the base map to edit.',
};
const CANNOT = {
  zh: '{n} 处按现有属性不使用该字段，不会填写：',
  en: '{n, plural, one {# place has} other {# places have}} no use for the field as things are, and will not be filled in:',
};
const ALSO = {
  zh: '同时修改 {n} 条已有审批号的话术：审批号和有效期将清空，须重新审批',
  en: 'Also change {n, plural, one {# script that carries} other {# scripts that carry}} an approval: number and date are cleared, and a new approval is needed',
};
