// Owns what can be wrong with an overlay: a code for each kind of fault and its wording.
import type { Message, MessageParams } from '../i18n/message.ts';

/** Each says what is wrong and, where it is not plain, what to do; `{name}` is the node, `{field}` the field's label. */
export const OVERLAY_FAULTS = {
  otherMap: { zh: '该一行一策属于另一张图谱', en: 'the overlay belongs to another map' },
  newerBase: {
    zh: '该一行一策按第 {version} 版填写，图谱仍为第 {current} 版',
    en: 'the overlay is based on version {version}, but the map is still version {current}',
  },
  mustLocked: { zh: '必做节点始终锁定', en: 'must-do nodes are always locked' },
  nodeLocked: { zh: '该节点已锁定', en: 'the node is locked' },
  fieldLocked: { zh: '该字段已锁定', en: 'the field is locked' },
  lockItself: { zh: '锁定级别不由支行决定', en: 'the branch cannot set the lock level' },
  disclosure: { zh: '合规提示始终锁定', en: 'disclosures are always locked' },
  nodeGone: { zh: '总行图谱中没有该节点', en: 'the base map has no such node' },
  unknownField: { zh: '没有该字段，或不能单独修改', en: 'there is no such field, or it cannot be changed alone' },
  badValue: { zh: '取值无效：{detail}', en: 'the value is not valid: {detail}' },
  needsValue: { zh: '这个字段不能为空', en: 'this field cannot be empty' },
  noReason: { zh: '未写理由', en: 'the reason is missing' },
  personalData: { zh: '理由中含有客户信息（{kind}）', en: 'the reason contains personal data ({kind})' },
  duplicate: { zh: '同一字段修改了两次', en: 'the same field is changed twice' },
  conflict: {
    zh: '总行已将默认值由“{old}”改为“{new}”，请先确定采用哪个',
    en: 'head office changed the value from “{old}” to “{new}”; decide which one to use',
  },
  unseenBase: {
    zh: '按旧版图谱填写，未记录当时的默认值，请核对后再使用',
    en: 'based on an older version without its value; review it before use',
  },
  strandsMust: {
    zh: '移除后，必做的“{must}”将不在任何路径上',
    en: 'without it, the must-do “{must}” is not on any path',
  },
  addedKind: { zh: '支行仅可新增权益、渠道和话术', en: 'a branch may only add benefits, channels and scripts' },
  addedExists: { zh: '总行图谱中已有编号相同的节点或连线', en: 'the base map has an element with that ID or code' },
  addedDecides: {
    zh: '新增的节点不得带有审批、锁定或必做：{field}',
    en: 'a node added by a branch cannot have approvals, locks or must-do: {field}',
  },
  addedAlone: { zh: '未接在支行自定的节点之后', en: 'it does not follow a node that is free for the branch' },
  edgeNotOpen: {
    zh: '连线须从支行自定或本行新增的节点出发，并连接新增的节点',
    en: 'an edge must start at a node that is free or added by the branch, and connect an added node',
  },
} as const satisfies Record<string, Message>;

export type OverlayFaultCode = keyof typeof OVERLAY_FAULTS;

export interface OverlayFault {
  readonly code: OverlayFaultCode;
  /** The part of the overlay and the place in it; undefined for the overlay as a whole. */
  readonly part?: 'changes' | 'removed' | 'addedNodes' | 'addedEdges';
  readonly index?: number;
  /** The node or edge that it is about. */
  readonly target?: string;
  readonly field?: string;
  readonly params?: MessageParams;
}
