// Owns the question for the first day of a plan's next period: what moves with it, and what stays to be looked at.
import { type FormEvent, useId, useState } from 'react';
import { create } from 'zustand';
import { fieldInfo } from '../../shared/document/field.ts';
import { mapFields } from '../../shared/document/map-fields.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { nextStart } from '../../shared/plan/next-period.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { useSay } from '../kit/ui/say.ts';
import { copyIntoPeriod } from './maps-store.ts';

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly periodStart: string;
  readonly periodEnd?: string | undefined;
}

const useAsked = create<{ readonly plan?: Asked | undefined }>()(() => ({}));

/** A plan without a first day has nothing that could be moved. */
export function askNextPeriod(map: Omit<Asked, 'periodStart'> & { readonly periodStart?: string | undefined }): void {
  const { id, title, periodStart, periodEnd } = map;
  if (periodStart !== undefined) useAsked.setState({ plan: { id, title, periodStart, periodEnd } });
}

export function NextPeriodDialog() {
  const plan = useAsked((state) => state.plan);
  return plan ? <Question key={plan.id} plan={plan} onClose={() => useAsked.setState({ plan: undefined })} /> : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function Question({ plan, onClose }: { plan: Asked; onClose: () => void }) {
  const say = useSay();
  const [start, setStart] = useState(() => nextStart(plan.periodEnd ?? plan.periodStart));
  const formId = useId();
  const hintId = useId();
  const isDay = DAY.test(start);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDay) return;
    onClose();
    void copyIntoPeriod(plan.id, start);
  };
  return (
    <Dialog
      help="panel.next-period"
      title={say(words.heading, { title: plan.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button look="primary" type="submit" form={formId} disabled={!isDay}>
            {say(words.confirm)}
          </Button>
        </>
      }
    >
      <form id={formId} className="title-form" onSubmit={submit} noValidate>
        <p>{say(words.was, { from: plan.periodStart, to: plan.periodEnd ?? '…' })}</p>
        <label>
          <span>{say(fieldInfo(mapFields.shape.periodStart).label)}</span>
          <input
            className="input"
            type="date"
            value={start}
            aria-invalid={!isDay}
            aria-describedby={hintId}
            autoFocus
            onChange={(event) => setStart(event.target.value)}
          />
        </label>
        <ul id={hintId} className="small secondary next-period">
          {[words.moves, words.stays, words.anew].map((line) => (
            <li key={line.en}>{say(line)}</li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}

const words = {
  heading: { zh: '将“{title}”复制到新的运行期', en: 'Copy “{title}” into a new period' },
  was: { zh: '本期 {from} 至 {to}，原图谱不变。', en: 'This period: {from} to {to}. The map itself stays as it is.' },
  moves: {
    zh: '随首日平移：运行期、阶段、里程碑、目标截止日、节点的生效日和失效日。',
    en: 'Moved with the first day: period, phases, milestones, due dates of goals, validity of nodes.',
  },
  stays: {
    zh: '保持原样，请核对：目标值和任务、产品销售期、话术审批、名单和数据日期；不再够用的由检查列出。',
    en: 'Kept, please review: targets, sale windows, script approvals, lists and data dates; the checks name what no longer reaches.',
  },
  anew: {
    zh: '重新开始：草稿、版本 1，审批编号、改版说明和豁免已清空。',
    en: 'Begun anew: a draft of version 1 without approval number, change note and waivers.',
  },
  confirm: { zh: '复制', en: 'Copy' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Message>;
