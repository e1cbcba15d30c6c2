// Owns the list of views: their order, their names in the address, and what each is given.
// When adding a view: add its id and title here and its component in app.tsx.
import type { Message } from '../../../shared/i18n/message.ts';
import type { PageData, Validity } from '../model/page-data.ts';
import type { Kept } from '../parts/use-kept.ts';

export const VIEWS = {
  today: { zh: '今日任务', en: 'Today' },
  agenda: { zh: '例会议程', en: 'Meetings' },
  whom: { zh: '名单与口径', en: 'Lists and rules' },
  map: { zh: '图谱', en: 'Map' },
  matrix: { zh: '海陆空×波次', en: 'Forces × waves' },
  rows: { zh: '策略清单', en: 'Strategy list' },
  cards: { zh: '话术卡', en: 'Script cards' },
  checklist: { zh: '必做清单', en: 'Checklist' },
  sop: { zh: '场景 SOP', en: 'SOP' },
  handoffs: { zh: '转介单', en: 'Handoffs' },
  materials: { zh: '物料与额度', en: 'Materials and quotas' },
  changes: { zh: '与上一版相比', en: 'What changed' },
  return: { zh: '执行登记', en: 'Results' },
} as const satisfies Record<string, Message>;

export type ViewId = keyof typeof VIEWS;

export interface ViewProps {
  readonly data: PageData;
  /** The day where the reader is. */
  readonly today: string;
  readonly validity: Validity;
  readonly kept: Kept;
  /** Goes to a view, there to the row or node with `code`. */
  show(view: ViewId, code?: string): void;
  /** What `show` named last. */
  readonly focus: string | undefined;
}
