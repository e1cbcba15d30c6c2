// Owns what is said when an edit has ended a map's approval: what happened, what it means, and the way back.
import { useNotices } from './notices.ts';

/** `undo` takes the edit back, and with it gives the approval again. */
export function sayApprovalLost(undo: () => void): void {
  useNotices.getState().show({ tone: 'info', message: LOST, action: { title: UNDO, run: undo } });
}

const LOST = {
  zh: '图谱已修改，原批准作废，审批状态已改为草稿。重新审批前只能生成试用包。',
  en: 'The map was changed, so its approval no longer holds and it is a draft again. Until it is approved anew, only trial packages can be generated.',
};
const UNDO = { zh: '撤销修改', en: 'Undo the change' };
