// Owns what a strategy table leaves open and a person decides: several channels in a cell, unknown channels, one card or many.
import { itemName, type LibraryItem } from '../library/library-item.ts';
import { fold } from '../text/fold-search.ts';
import { channelsIn, recogniseChannel } from './words.ts';

/** `chain`: the next one where the one before had no response; `both`: each by itself; `one`: a channel of that name. */
export type Several = 'chain' | 'both' | 'one';

/** What somebody decided; without an answer the first option of a question holds. */
export interface Answers {
  /** By cell. */
  readonly several?: Readonly<Record<string, Several>>;
  /** By the channel's name the id of a library item, or `''` for a new channel of that name. */
  readonly channels?: Readonly<Record<string, string>>;
  /** By name, channels that are one card although what is said differs. */
  readonly together?: Readonly<Record<string, boolean>>;
}

interface Asked {
  /** The cell or name that it is about. */
  readonly about: string;
  /** How many lines have it. */
  readonly lines: number;
}
export type Question =
  | (Asked & { readonly ask: 'several'; readonly parts: readonly string[]; readonly chosen: Several })
  | (Asked & { readonly ask: 'channel'; readonly options: readonly LibraryItem[]; readonly chosen: string })
  | (Asked & { readonly ask: 'together'; readonly cards: number; readonly chosen: boolean });

/** A channel as the table means it: how it is called, and the library's item or what its words hint at. */
export interface MeantChannel {
  readonly name: string;
  readonly item?: LibraryItem;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The channels of a cell in order, and whether the later ones follow the first where it had no response. */
export function channelsMeant(cell: string, channels: readonly LibraryItem[], answers: Answers) {
  const parts = channelsIn(cell, channels);
  const how: Several = parts.length > 1 ? (answers.several?.[cell] ?? 'chain') : 'one';
  const names = how === 'one' ? [cell] : parts;
  return { how, parts, meant: names.map((name) => meantBy(name, channels, answers)) };
}

function meantBy(name: string, channels: readonly LibraryItem[], answers: Answers): MeantChannel {
  const known = recogniseChannel(name, channels);
  const chosen = answers.channels?.[name];
  const item =
    chosen === ''
      ? undefined
      : (channels.find(({ id }) => id === chosen) ?? known?.item ?? optionsFor(name, channels)[0]);
  const type = item?.fields.channelType ?? known?.type;
  return { name, ...(item && { item }), values: type === undefined ? {} : { channelType: type } };
}

/** Library channels that a name may mean: of the type that its words hint at, none where they hint at nothing. */
export function optionsFor(name: string, channels: readonly LibraryItem[]): readonly LibraryItem[] {
  const known = recogniseChannel(name, channels);
  if (!known || known.item) return [];
  return channels.filter(({ fields }) => fields.channelType === known.type).slice(0, 4);
}

/** The questions that the cells of the channel column raise. */
export function questionsOf(
  cells: readonly string[],
  channels: readonly LibraryItem[],
  answers: Answers,
): readonly Question[] {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const questions: Question[] = [];
  const names = new Map<string, number>();
  for (const [about, lines] of counts) {
    const { how, parts, meant } = channelsMeant(about, channels, answers);
    if (parts.length > 1) questions.push({ ask: 'several', about, lines, parts, chosen: how });
    for (const { name } of meant) names.set(name, (names.get(name) ?? 0) + lines);
  }
  for (const [about, lines] of names) {
    const known = recogniseChannel(about, channels);
    if (known?.isSure) continue;
    const options = optionsFor(about, channels);
    const chosen = answers.channels?.[about] ?? options[0]?.id ?? '';
    questions.push({ ask: 'channel', about, lines, options, chosen });
  }
  return questions;
}

/** The item of a kind that is called so. */
export function itemCalled(items: readonly LibraryItem[], name: string): LibraryItem | undefined {
  const wanted = fold(name);
  return items.find((item) => fold(itemName(item)) === wanted);
}
