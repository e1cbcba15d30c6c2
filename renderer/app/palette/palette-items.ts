// Owns what the palette offers for a query: commands, nodes of the map in front, maps.
import type { Message } from '../../../shared/i18n/message.ts';
import type { Hit } from '../../../shared/search/search-document.ts';
import type { HelpHit } from '../../help/index.ts';
import type { Command } from '../../kit/commands/command.ts';
import { groupOf } from '../../kit/commands/groups.ts';
import type { Tab } from '../../session/tabs.ts';
import { scoreOf } from './fuzzy.ts';

export type PaletteItem =
  | {
      readonly type: 'command';
      readonly key: string;
      readonly command: Command;
      readonly enabled: boolean;
      /** The other word for it that was typed, where the title does not have it. */
      readonly alias?: string | undefined;
    }
  | {
      readonly type: 'field';
      readonly key: string;
      /** Of the element; empty for the map. */
      readonly id: string;
      readonly path: string;
      readonly title: Message;
      /** The element's name. */
      readonly of: string;
    }
  | { readonly type: 'hit'; readonly key: string; readonly hit: Hit }
  | { readonly type: 'map'; readonly key: string; readonly map: Tab }
  | { readonly type: 'help'; readonly key: string; readonly help: HelpHit };

export interface PaletteSection {
  readonly title: Message;
  readonly items: readonly PaletteItem[];
}

const MAPS_SHOWN = 8;

/** Commands that fit, the best first; all in the order of the table while nothing is typed. */
export function commandItems(commands: readonly Command[], query: string): PaletteItem[] {
  const ranked = commands.flatMap((command) => {
    const { score, alias } = fitOf(command, query);
    return score === undefined ? [] : [{ command, score, alias }];
  });
  if (query.trim() !== '') ranked.sort((a, b) => b.score - a.score);
  return ranked.map(({ command, alias }) => ({
    type: 'command',
    key: command.id,
    command,
    enabled: command.enabled?.() ?? true,
    alias,
  }));
}

function fitOf(command: Command, query: string): { score?: number | undefined; alias?: string | undefined } {
  const { zh, en } = command.title;
  const own = scoreOf(query, [zh, en]);
  const alias = bestAlias(command, query);
  if (alias && alias.score > (own ?? 0)) return { score: alias.score, alias: alias.word };
  if (own !== undefined) return { score: own };
  // The group's name helps to find all of its commands, after those that are called so themselves.
  const group = groupOf(command);
  const byGroup = scoreOf(query, [`${group.zh} ${zh}`, `${group.en} ${en}`]);
  return { score: byGroup === undefined ? undefined : byGroup - 50 };
}

/** Just below a title that is the query itself. */
const ALIAS = 2;
/** Other words are known words: letters with gaps in them are a coincidence. */
const CERTAIN = 60;

/** The command's other word that fits best. */
function bestAlias({ keywords }: Command, query: string): { score: number; word: string } | undefined {
  if (!keywords || query.trim() === '') return undefined;
  let best: { score: number; word: string } | undefined;
  for (const word of wordsOf(keywords)) {
    const score = (scoreOf(query, [word]) ?? 0) - ALIAS;
    if (score >= CERTAIN && score > (best?.score ?? 0)) best = { score, word };
  }
  return best;
}

/** The words of both languages. */
export function wordsOf(keywords: Message): readonly string[] {
  return [...keywords.zh.split(' '), ...keywords.en.split(' ')].map((word) => word.replaceAll('-', ' '));
}

/** Maps that fit, the best first. */
export function mapItems(maps: readonly (Tab & { readonly code?: string })[], query: string): PaletteItem[] {
  const ranked = maps.flatMap((map) => {
    const score = scoreOf(query, [map.title, map.code ?? '']);
    return score === undefined ? [] : [{ map, score }];
  });
  if (query.trim() !== '') ranked.sort((a, b) => b.score - a.score);
  return ranked.slice(0, MAPS_SHOWN).map(({ map }) => ({ type: 'map', key: `map ${map.id}`, map }));
}

/** Each element once, however many of its fields were found. */
export function hitItems(hits: readonly Hit[]): PaletteItem[] {
  const first = new Map<string, Hit>();
  for (const hit of hits) if (!first.has(hit.elementId)) first.set(hit.elementId, hit);
  return [...first.values()].map((hit) => ({ type: 'hit', key: `hit ${hit.elementId}`, hit }));
}

export function helpItems(hits: readonly HelpHit[]): PaletteItem[] {
  return hits.map((help) => ({ type: 'help', key: `help ${help.anchor}`, help }));
}

/** The sections that have anything; what was typed is more likely a name than a command when names are found so. */
export function paletteSections(
  given: {
    commands: PaletteItem[];
    fields: PaletteItem[];
    hits: PaletteItem[];
    maps: PaletteItem[];
    help: PaletteItem[];
  },
  typed: boolean,
): readonly PaletteSection[] {
  const { commands, fields, hits, maps, help } = given;
  const sections = typed
    ? [
        { title: COMMANDS, items: commands },
        { title: FIELDS, items: fields },
        { title: NODES, items: hits },
        { title: MAPS, items: maps },
        { title: HELP, items: help },
      ]
    : [
        { title: RECENT, items: maps },
        { title: COMMANDS, items: commands },
      ];
  return sections.filter(({ items }) => items.length > 0);
}

const COMMANDS: Message = { zh: '命令', en: 'Commands' };
const FIELDS: Message = { zh: '所选内容的字段', en: 'Fields of the selection' };
const NODES: Message = { zh: '本图谱', en: 'This map' };
const MAPS: Message = { zh: '图谱', en: 'Maps' };
const HELP: Message = { zh: '帮助', en: 'Help' };
const RECENT: Message = { zh: '最近打开的图谱', en: 'Recent maps' };
