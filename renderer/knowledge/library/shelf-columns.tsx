// Owns the columns of a shelf's table: the name, what tells items of the kind apart, current stock, how often it is used.

import type { ItemKind } from '../../../shared/document/item-kind.ts';
import { ruleTexts } from '../../../shared/document/rule-sentence.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Stock } from '../../../shared/knowledge/stock.ts';
import type { ItemUsage } from '../../../shared/library/library-calls.ts';
import { Icon } from '../../kit/ui/Icon.tsx';
import { type Say, useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { fieldText, infoAt } from '../items/value-text.ts';
import { words } from '../items/words.ts';
import { useDrafts } from './drafts.ts';
import type { Entry, ShelfId } from './library-rows.ts';
import { isStale, stockAge } from './stock-age.ts';

export interface ShelfColumn {
  readonly id: string;
  readonly title: Message;
  /** A track of the table's grid. */
  readonly width: string;
  readonly numeric?: boolean;
  readonly text: (entry: Entry) => string;
  /** What is sorted by. */
  readonly value: (entry: Entry) => string | number;
  readonly Cell?: (props: { entry: Entry }) => React.ReactNode;
}

interface Given {
  readonly say: Say;
  readonly usage: Readonly<Record<string, ItemUsage>>;
  readonly stock: Stock;
}

/** The fields shown beside the name. */
const FACTS: Readonly<Record<ItemKind, readonly string[]>> = {
  segment: ['specialGroup', 'rule'],
  scenario: ['scenarioClass', 'trigger.type'],
  product: ['productType', 'risk'],
  benefit: ['benefitType', 'unitCost'],
  channel: ['channelType', 'force', 'capacityPerDay'],
  script: ['scriptType', 'approvedTo'],
  material: ['type', 'expireDate'],
  pattern: ['note'],
};
const STOCKED: readonly ShelfId[] = ['product', 'benefit', 'material'];

export function columnsOfShelf(shelf: ShelfId, given: Given): readonly ShelfColumn[] {
  const { say, usage } = given;
  const used = (key: string) => usage[key];
  const name: ShelfColumn = {
    id: 'name',
    title: { zh: '名称', en: 'Name' },
    width: 'minmax(160px, 2fr)',
    text: (entry) => entry.name,
    value: (entry) => entry.name,
    Cell: NameCell,
  };
  const maps: ShelfColumn = {
    id: 'maps',
    title: { zh: '用处', en: 'Used in' },
    width: '112px',
    numeric: true,
    text: ({ key }) =>
      used(key) ? say(USES, { maps: used(key)?.maps ?? 0, count: used(key)?.placements ?? 0 }) : say(UNUSED),
    value: ({ key }) => used(key)?.placements ?? 0,
  };
  const differing: ShelfColumn = {
    id: 'differing',
    title: { zh: '不同', en: 'Differ' },
    width: '80px',
    numeric: true,
    text: ({ key }) => (used(key)?.differing ? say(MAPS, { maps: used(key)?.differing ?? 0 }) : ''),
    value: ({ key }) => used(key)?.differing ?? 0,
  };
  if (shelf === 'event') return [name, ...eventColumns(say), maps];
  const facts = FACTS[shelf].map((path) => (path === 'rule' ? ruleColumn(say) : factColumn(shelf, path, say)));
  // A path that was placed is the map's own: nothing tells where.
  if (shelf === 'pattern') return [name, ...facts];
  return [name, ...facts, ...(STOCKED.includes(shelf) ? [stockColumn(given)] : []), maps, differing];
}

function factColumn(kind: ItemKind, path: string, say: Say): ShelfColumn {
  const info = infoAt(kind, path);
  const numeric = info?.control === 'number';
  const text = ({ item }: Entry) => (item ? fieldText(kind, item.fields, path, say) : '');
  return {
    id: path,
    title: info?.label ?? { zh: path, en: path },
    width: 'minmax(80px, 1fr)',
    ...(numeric && { numeric }),
    text,
    value: (entry) =>
      numeric && typeof entry.item?.fields[path] === 'number' ? (entry.item.fields[path] as number) : text(entry),
  };
}

/** Whom a segment means, by its conditions or in words. */
function ruleColumn(say: Say): ShelfColumn {
  const text = ({ item }: Entry) => {
    if (!item) return '';
    const { attributes } = useKnowledge.getState().dictionaries;
    const { sentence } = ruleTexts(item.fields as Parameters<typeof ruleTexts>[0], attributes);
    return sentence ? say({ zh: '{sentence}', en: '{sentence}' }, { sentence }) : '';
  };
  return { id: 'rule', title: { zh: '口径', en: 'Rule' }, width: 'minmax(120px, 2fr)', text, value: text };
}

function stockColumn({ say, stock }: Given): ShelfColumn {
  const stockText = ({ key }: Entry) => {
    const entry = stock[key];
    return entry ? `${say(amount(entry.amount, entry.unit))} · ${entry.asOf}` : '';
  };
  return {
    id: 'stock',
    title: { zh: '当前额度/库存', en: 'Current quota/stock' },
    width: 'minmax(196px, 1fr)',
    numeric: true,
    text: (entry) => {
      const figure = stock[entry.key];
      return [stockText(entry), figure && isStale(figure) && say(STALE, { days: stockAge(figure) })]
        .filter(Boolean)
        .join(' · ');
    },
    value: ({ key }) => stock[key]?.amount ?? -1,
    Cell: StockCell,
  };
}

function eventColumns(say: Say): ShelfColumn[] {
  const event = ({ key }: Entry) =>
    useKnowledge.getState().dictionaries.events.find(({ id }) => key.endsWith(`:${id}`));
  const detect = (entry: Entry) => {
    const found = event(entry)?.detect;
    return found ? say(found) : '';
  };
  const latency = (entry: Entry) => event(entry)?.latency ?? '';
  return [
    {
      id: 'detect',
      title: { zh: '识别条件', en: 'Detection' },
      width: 'minmax(160px, 3fr)',
      text: detect,
      value: detect,
    },
    { id: 'latency', title: { zh: '时效', en: 'Latency' }, width: '88px', text: latency, value: latency },
  ];
}

function NameCell({ entry }: { entry: Entry }) {
  const say = useSay();
  const unsaved = useDrafts(({ drafts }) => drafts.has(entry.key));
  return (
    <span className="entry-name">
      <b className="ellipsis">{entry.name}</b>
      {unsaved && <span className="tag warning">{say(UNSAVED)}</span>}
      {entry.item?.sample && !unsaved && (
        <span className="tag" title={say(words.sampleHint)}>
          {say(words.sample)}
        </span>
      )}
    </span>
  );
}

function StockCell({ entry }: { entry: Entry }) {
  const say = useSay();
  const figure = useKnowledge((state) => state.stock[entry.key]);
  if (!figure) return null;
  return (
    <span className="stock-cell">
      {say(amount(figure.amount, figure.unit))}
      {isStale(figure) ? (
        <span className="tag warning">
          <Icon name="clock" size={12} />
          {say(STALE, { days: stockAge(figure) })}
        </span>
      ) : (
        <span className="tertiary small">{figure.asOf}</span>
      )}
    </span>
  );
}

const USES = { zh: '{maps} 张 · {count} 处', en: '{maps, plural, one {# map} other {# maps}} · {count}×' };
const UNSAVED = { zh: '未保存', en: 'unsaved' };
const UNUSED = { zh: '未使用', en: 'unused' };
const MAPS = { zh: '{maps} 张', en: '{maps, plural, one {# map} other {# maps}}' };
const STALE = { zh: '{days} 天前', en: '{days} days old' };
