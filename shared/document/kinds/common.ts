// Owns the fields that every node has, whatever its kind (DOMAIN §3.1).
import { z } from 'zod';
import type { Message } from '../../i18n/message.ts';
import { choice, date, flag, fromDictionary, itemRefs, longText, text } from '../field.ts';

const LIMITS = { zh: '状态与期限', en: 'State and dates' };

export const commonFields = {
  code: text(
    { zh: '编号', en: 'Code' },
    {
      need: 'save',
      maxLength: 24,
      pattern: /^[A-Z0-9-]{2,24}$/,
      hint: { zh: '2 至 24 个大写字母、数字或短横', en: '2 to 24 capital letters, digits or hyphens' },
    },
  ),
  name: text({ zh: '名称', en: 'Name' }, { need: 'save', maxLength: 40 }),
};

export const stateFields = {
  status: choice(
    { zh: '状态', en: 'Status' },
    {
      draft: { zh: '草稿', en: 'Draft' },
      ready: { zh: '就绪', en: 'Ready' },
      active: { zh: '执行中', en: 'Active' },
      paused: { zh: '暂停', en: 'Paused' },
      retired: { zh: '停用', en: 'Retired' },
    },
    {
      need: 'save',
      initial: 'draft',
      section: LIMITS,
      hint: { zh: '仅就绪和执行中的节点会下发至支行', en: 'Only ready and active nodes are issued to branches' },
    },
  ),
  origin: choice(
    { zh: '来源', en: 'Origin' },
    {
      existing: { zh: '存量策略', en: 'Existing strategy' },
      new: { zh: '新增策略', en: 'New strategy' },
    },
    { section: LIMITS },
  ),
  ownerRole: fromDictionary({ zh: '负责人角色', en: 'Owner role' }, 'executorRoles', { section: LIMITS }),
  validFrom: date({ zh: '生效日', en: 'Valid from' }, { need: 'export', section: LIMITS }),
  validTo: date({ zh: '失效日', en: 'Valid to' }, { need: 'export', section: LIMITS }),
  lockLevel: choice(
    { zh: '锁定级别', en: 'Lock level' },
    {
      locked: { zh: '锁定', en: 'Locked' },
      adjustable: { zh: '可调', en: 'Adjustable' },
      free: { zh: '支行自定', en: 'Free' },
    },
    { section: LIMITS },
  ),
  libraryId: text(
    { zh: '库项', en: 'Library item' },
    {
      section: LIMITS,
      hint: {
        zh: '同一库项的多个节点合并计算额度和库存',
        en: 'Quota and stock are summed over all nodes of one item',
      },
    },
  ),
  tray: flag(
    { zh: '置于草稿区', en: 'Draft tray' },
    {
      section: LIMITS,
      hint: {
        zh: '保留在画布上，不参与策略行、检查和下发',
        en: 'Stays on the canvas, but not in rows, checks and packages',
      },
    },
  ),
  note: longText({ zh: '备注', en: 'Remarks' }, { section: LIMITS }),
};

/** Fields that the canvas owns: the form does not show them and the business diff ignores them. */
export const placeFields = {
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  /** From the top; the lane, and with it the place sideways, follows from the kind. */
  y: z.number().min(-1e7).max(1e7),
  /** The card keeps its place when others are moved or arranged. */
  pinned: z.boolean().optional(),
};

const LOCK_LEVELS = ['locked', 'adjustable', 'free'] as const;

/** What branches may change, by field name; a field without an entry follows the node's `lockLevel`. */
export const lockFields = {
  fieldLocks: z.record(z.string().min(1).max(60), z.enum(LOCK_LEVELS)).optional(),
};

/** Leaflets, videos and cards of the library; `document.materials` holds a copy of those in use. */
export const materialIds = (section: Message) => itemRefs({ zh: '物料', en: 'Materials' }, 'material', { section });

export const DUTY = {
  must: { zh: '必做', en: 'Must do' },
  optional: { zh: '选做', en: 'Optional' },
  none: { zh: '不区分', en: 'Not set' },
} as const;

export const priority = { minimum: 1, maximum: 99, hint: { zh: '1 最高', en: '1 is highest' } };
