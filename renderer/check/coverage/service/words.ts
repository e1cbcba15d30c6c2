// Owns the wording of the lens 服务频次.
import type { Message } from '../../../../shared/i18n/message.ts';

export const words = {
  title: { zh: '角色与客层的最低服务', en: 'Minimum service by role and tier' },
  hint: {
    zh: '按“最低服务频次”字典对照本图谱：仅计对照组以外每位客户都会得到的主动联系。',
    en: 'The dictionary “Minimum service” against this map. Counted is what every customer outside the control group gets.',
  },
  edit: { zh: '修改字典', en: 'Edit dictionary' },
  empty: {
    zh: '字典中没有最低服务频次。请在“字典”的“最低服务频次”中添加。',
    en: 'The dictionary has no minimum service. Add it under “Minimum service” in the dictionaries.',
  },
  role: { zh: '执行角色', en: 'Executor role' },
  standard: { zh: '{every}至少 {least} 次{by}', en: '{by}, at least {least} {every}' },
  kept: { zh: '达到', en: 'Kept' },
  below: { zh: '不足', en: 'Below' },
  unknown: { zh: '未知', en: 'Unknown' },
  noSegment: { zh: '图谱中没有该客层的客群', en: 'No segment of this tier in the map' },
  times: { zh: '每期 {times} 次', en: '{times} per cycle' },
  missing: { zh: '缺预计触发量或规模：', en: 'Expected volume or size missing: ' },
  partly: { zh: '只有部分客户得到：', en: 'Some customers only: ' },
} as const satisfies Record<string, Message>;
