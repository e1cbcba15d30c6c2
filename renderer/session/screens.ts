// Owns the table of screens: rail, commands and frame read it. When adding one: a line here, its component in app/App.tsx.
import type { Message } from '../../shared/i18n/message.ts';
import type { IconName } from '../kit/ui/icon-paths.ts';

interface ScreenEntry {
  readonly id: string;
  /** Below the icon in the rail; two or three characters. */
  readonly name: Message;
  /** As a command. */
  readonly title: Message;
  readonly icon: IconName;
  readonly shortcut: string;
  /** Shows the open map, so one must be open. */
  readonly needsMap: boolean;
}

export const screens = [
  {
    id: 'maps',
    name: { zh: '列表', en: 'Maps' },
    title: { zh: '全部图谱', en: 'Maps' },
    icon: 'list',
    shortcut: 'Alt+Digit1',
    needsMap: false,
  },
  {
    id: 'map',
    name: { zh: '图谱', en: 'Map' },
    title: { zh: '图谱', en: 'Map' },
    icon: 'map',
    shortcut: 'Alt+Digit2',
    needsMap: true,
  },
  {
    id: 'plan',
    name: { zh: '方案', en: 'Plan' },
    title: { zh: '快速方案', en: 'Quick plan' },
    icon: 'bolt',
    shortcut: 'Alt+KeyQ',
    needsMap: true,
  },
  {
    id: 'goals',
    name: { zh: '目标', en: 'Goals' },
    title: { zh: '目标与预测', en: 'Goals and forecast' },
    icon: 'goal',
    shortcut: 'Alt+Digit3',
    needsMap: true,
  },
  {
    id: 'coverage',
    name: { zh: '覆盖', en: 'Coverage' },
    title: { zh: '覆盖与视角', en: 'Coverage and lenses' },
    icon: 'grid',
    shortcut: 'Alt+Digit4',
    needsMap: true,
  },
  {
    id: 'simulation',
    name: { zh: '模拟', en: 'Simulate' },
    title: { zh: '触达模拟', en: 'Contact simulation' },
    icon: 'sim',
    shortcut: 'Alt+Digit5',
    needsMap: true,
  },
  {
    id: 'export',
    name: { zh: '支行包', en: 'Packages' },
    title: { zh: '支行包', en: 'Branch packages' },
    icon: 'pack',
    shortcut: 'Alt+Digit6',
    needsMap: true,
  },
  {
    id: 'library',
    name: { zh: '元素库', en: 'Library' },
    title: { zh: '元素库', en: 'Library' },
    icon: 'shelf',
    shortcut: 'Alt+Digit7',
    needsMap: false,
  },
  {
    id: 'dictionaries',
    name: { zh: '词典', en: 'Terms' },
    title: { zh: '词典', en: 'Dictionaries' },
    icon: 'book',
    shortcut: 'Alt+Digit8',
    needsMap: false,
  },
  {
    id: 'safe',
    name: { zh: '备份', en: 'Backup' },
    title: { zh: '备份与回收站', en: 'Backups and recycle bin' },
    icon: 'save',
    shortcut: 'Alt+Digit0',
    needsMap: false,
  },
] as const satisfies readonly ScreenEntry[];

export type Screen = (typeof screens)[number]['id'];
