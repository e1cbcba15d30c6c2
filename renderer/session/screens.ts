// Owns the table of screens: rail, commands and frame read it. When adding one: a line here, its component in app/App.tsx.
import type { Message } from '../../shared/i18n/message.ts';
import type { IconName } from '../kit/ui/icon-paths.ts';

/** The stages of a map's way, as the rail groups its screens; those that have no screen yet are not shown. */
export const STAGES_OF_WORK = {
  design: { zh: '制定', en: 'Design' },
  run: { zh: '执行', en: 'Run' },
} as const satisfies Record<string, Message>;
export type StageOfWork = keyof typeof STAGES_OF_WORK;

interface ScreenEntry {
  readonly id: string;
  /** Below the icon in the rail; two or three characters. */
  readonly name: Message;
  /** As a command. */
  readonly title: Message;
  /** As `Command.keywords`. */
  readonly keywords: Message;
  readonly icon: IconName;
  readonly shortcut: string;
  /** Shows the open map, so one must be open. */
  readonly needsMap: boolean;
  /** Where it stands in the rail: on top, in a stage, or at the foot. */
  readonly place: 'top' | 'foot' | StageOfWork;
}

export const screens = [
  {
    id: 'maps',
    name: { zh: '开始', en: 'Start' },
    title: { zh: '开始', en: 'Start' },
    keywords: { zh: '首页 主页 全部图谱 图谱列表 模板 最近', en: 'home maps list templates recent' },
    icon: 'home',
    shortcut: 'Alt+Digit1',
    needsMap: false,
    place: 'top',
  },
  {
    id: 'map',
    name: { zh: '图谱', en: 'Map' },
    title: { zh: '图谱', en: 'Map' },
    keywords: { zh: '画布视图 编辑图谱', en: 'canvas editor' },
    icon: 'map',
    shortcut: 'Alt+Digit2',
    needsMap: true,
    place: 'design',
  },
  {
    id: 'plan',
    name: { zh: '方案', en: 'Plan' },
    title: { zh: '快速方案', en: 'Quick plan' },
    keywords: { zh: '方案 一页纸 填表', en: 'plan one-pager' },
    icon: 'bolt',
    shortcut: 'Alt+KeyQ',
    needsMap: true,
    place: 'design',
  },
  {
    id: 'goals',
    name: { zh: '目标', en: 'Goals' },
    title: { zh: '目标与预测', en: 'Goals and forecast' },
    keywords: { zh: '目标 预测 指标树 测算', en: 'goals forecast' },
    icon: 'goal',
    shortcut: 'Alt+Digit3',
    needsMap: true,
    place: 'design',
  },
  {
    id: 'coverage',
    name: { zh: '覆盖', en: 'Coverage' },
    title: { zh: '覆盖与视角', en: 'Coverage and lenses' },
    keywords: { zh: '覆盖 视角', en: 'coverage lenses' },
    icon: 'grid',
    shortcut: 'Alt+Digit4',
    needsMap: true,
    place: 'design',
  },
  {
    id: 'simulation',
    name: { zh: '模拟', en: 'Simulate' },
    title: { zh: '触达模拟', en: 'Contact simulation' },
    keywords: { zh: '模拟 推演 演算 触达量', en: 'simulate load what-if' },
    icon: 'sim',
    shortcut: 'Alt+Digit5',
    needsMap: true,
    place: 'design',
  },
  {
    id: 'export',
    name: { zh: '支行包', en: 'Packages' },
    title: { zh: '支行包', en: 'Branch packages' },
    keywords: { zh: '导出支行包 下发 签名包 试用包 生成包 导出', en: 'export hand-over issue packages' },
    icon: 'pack',
    shortcut: 'Alt+Digit6',
    needsMap: true,
    place: 'run',
  },
  {
    id: 'library',
    name: { zh: '元素库', en: 'Library' },
    title: { zh: '元素库', en: 'Library' },
    keywords: { zh: '素材 组件 产品库 话术库', en: 'items stock reuse' },
    icon: 'shelf',
    shortcut: 'Alt+Digit7',
    needsMap: false,
    place: 'foot',
  },
  {
    id: 'dictionaries',
    name: { zh: '词典', en: 'Terms' },
    title: { zh: '词典', en: 'Dictionaries' },
    keywords: { zh: '字典 术语 参数 节假日 禁用词', en: 'terms parameters holidays' },
    icon: 'book',
    shortcut: 'Alt+Digit8',
    needsMap: false,
    place: 'foot',
  },
  {
    id: 'safe',
    name: { zh: '备份', en: 'Backup' },
    title: { zh: '备份与回收站', en: 'Backups and recycle bin' },
    keywords: { zh: '备份 回收站 找回 误删', en: 'backup bin trash deleted' },
    icon: 'save',
    shortcut: 'Alt+Digit0',
    needsMap: false,
    place: 'foot',
  },
  {
    id: 'settings',
    name: { zh: '设置', en: 'Settings' },
    title: { zh: '设置', en: 'Settings' },
    keywords: {
      zh: '偏好 选项 字体 字号 版本 关于 许可证 数据文件夹',
      en: 'preferences options font-size about version licences',
    },
    icon: 'gear',
    shortcut: 'Mod+Comma',
    needsMap: false,
    place: 'foot',
  },
] as const satisfies readonly ScreenEntry[];

export type Screen = (typeof screens)[number]['id'];
