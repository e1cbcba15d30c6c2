// Owns what can be wrong with an overlay: a code for each kind of fault and its wording.
import type { Message, MessageParams } from '../i18n/message.ts';

/** Each says what is wrong and, where it is not plain, what to do; `{name}` is the node, `{field}` the field's label. */
export const OVERLAY_FAULTS = {
  otherMap: { zh: '这份一行一策是为另一张图谱填的', en: 'the overlay was made for another map' },
  newerBase: {
    zh: '这份一行一策按第 {version} 版填写，图谱还是第 {current} 版',
    en: 'the overlay was made on version {version}, the map is still version {current}',
  },
  mustLocked: { zh: '必做节点始终锁定', en: 'what must be done is always locked' },
  nodeLocked: { zh: '该节点已锁定', en: 'the node is locked' },
  fieldLocked: { zh: '该字段已锁定', en: 'the field is locked' },
  lockItself: { zh: '锁定级别不由支行决定', en: 'the lock is not the branch’s to set' },
  disclosure: { zh: '合规提示始终锁定', en: 'disclosures are always locked' },
  nodeGone: { zh: '总行的图谱里没有这个节点', en: 'the base has no such node' },
  unknownField: { zh: '没有这个字段，或不能单独修改', en: 'there is no such field, or it cannot be changed alone' },
  badValue: { zh: '取值不合要求：{detail}', en: 'the value does not fit: {detail}' },
  needsValue: { zh: '这个字段不能为空', en: 'this field cannot be empty' },
  noReason: { zh: '没有写理由', en: 'no reason is given' },
  personalData: { zh: '理由里有客户信息（{kind}）', en: 'the reason holds personal data ({kind})' },
  duplicate: { zh: '同一个字段改了两次', en: 'the same field is changed twice' },
  conflict: {
    zh: '总行把默认值从“{old}”改成了“{new}”，先决定用哪个',
    en: 'the base changed its value from “{old}” to “{new}”; decide which one to use',
  },
  unseenBase: {
    zh: '按旧版图谱填写，没有记下当时的默认值，先核对再用',
    en: 'made on an older version without noting its value; look at it again',
  },
  strandsMust: {
    zh: '去掉后必做的“{must}”就不在任何策略里了',
    en: 'without it “{must}”, which must be done, is on no path any more',
  },
  addedKind: { zh: '支行只能新增权益、渠道和话术', en: 'a branch may add benefits, channels and scripts only' },
  addedExists: { zh: '总行的图谱里已有编号相同的节点或连线', en: 'the base has an element of that id or code' },
  addedDecides: {
    zh: '新增的节点不能自带审批、锁定或必做：{field}',
    en: 'a node that a branch adds cannot bring approvals, locks or duties: {field}',
  },
  addedAlone: { zh: '没有接在支行自定的节点后面', en: 'it is not joined to a node that is left to the branch' },
  edgeNotOpen: {
    zh: '连线只能从支行自定的节点或本行新增的节点出发，接到或来自新增的节点',
    en: 'a connection must start at a node left to the branch or added by it, and join an added node',
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
