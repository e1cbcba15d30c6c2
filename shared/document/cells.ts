// Owns the test cells (试验单元) of an offer: which share of the contacted customers gets which script or benefit.
import { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { nodeRef, percent, text } from './field.ts';

export const CELLS: Message = { zh: '试验单元', en: 'Test cells' };

export const cellSchema = z.looseObject({
  name: text({ zh: '单元', en: 'Cell' }, { need: 'save', maxLength: 20 }),
  sharePct: percent(
    { zh: '占比', en: 'Share' },
    { hint: { zh: '占对照组以外的客户，各单元合计 100%', en: 'Of customers outside the control group; 100% in all' } },
  ),
  who: text(
    { zh: '分组办法', en: 'Who is in it' },
    {
      hint: {
        zh: '支行据此判断客户属于哪个单元，例如客户号尾号 0–4',
        en: 'How a branch knows, such as customer numbers that end in 0–4',
      },
    },
  ),
  scriptId: nodeRef({ zh: '话术', en: 'Script' }, 'script'),
  benefitId: nodeRef({ zh: '权益', en: 'Benefit' }, 'benefit'),
  difference: text({ zh: '差异', en: 'What differs' }),
  takeUpPct: percent(
    { zh: '承接率', en: 'Take-up' },
    { hint: { zh: '未填按该产品的承接率', en: 'That of the offer when empty' } },
  ),
});
export type Cell = z.infer<typeof cellSchema>;

/** The cells whose customers hear this script on a channel that carries `scriptIds`: their own one, else one that no cell claims. */
export function cellsWith(
  cells: readonly Cell[],
  scriptId: string | undefined,
  scriptIds: readonly string[],
): readonly Cell[] {
  const claimed = new Set(
    cells.flatMap((cell) => (cell.scriptId && scriptIds.includes(cell.scriptId) ? cell.scriptId : [])),
  );
  return cells.filter(({ scriptId: own }) =>
    own && claimed.has(own) ? own === scriptId : scriptId === undefined || !claimed.has(scriptId),
  );
}
