// Owns the line that says whether the approval of the plan (会签) holds for a script that has none of its own.
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import { approvalOf, type Cover, coverOf } from '../../../shared/document/sign-offs.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { goTo } from '../../session/go-to.ts';

export function ApprovalLine({ script }: { script: NodeOf<'script'> }) {
  const say = useSay();
  const document = useDocument((state) => state.document);
  if (!document?.signOffs?.length || script.approvalNo?.trim()) return null;
  const approval = approvalOf(document, script);
  const cover = coverOf(document, script);
  return (
    <dl className="rule-line">
      <dt>{say(APPROVAL)}</dt>
      <dd>
        {approval ? say(INHERITED, { no: approval.no, to: approval.to ?? '—' }) : say(NOT_YET[cover])}{' '}
        <Button look="link" onClick={() => goTo(undefined, 'signOffs')}>
          {say(TO_SIGN_OFFS)}
        </Button>
      </dd>
    </dl>
  );
}

const APPROVAL = { zh: '审批（随方案）', en: 'Approval (with the plan)' };
const INHERITED = { zh: '{no}，有效至 {to}', en: '{no}, until {to}' };
const TO_SIGN_OFFS = { zh: '查看会签', en: 'See sign-offs' };
const NOT_YET: Readonly<Record<Cover, { readonly zh: string; readonly en: string }>> = {
  none: { zh: '尚无会签', en: 'No sign-offs yet' },
  open: { zh: '会签尚未完成', en: 'Not signed by all yet' },
  changed: { zh: '签后改过，会签不再涵盖', en: 'Changed since it was signed, so not covered' },
  covered: { zh: '已签批，待方案批准和审批编号', en: 'Signed; the plan still needs its approval and number' },
};
