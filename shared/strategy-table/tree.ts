// Owns the nodes and edges that the lines of a strategy table stand for: one node per place in a path, equal ones in one.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { EdgeTypeId } from '../document/kind-id.ts';
import { itemName, type LibraryItem } from '../library/library-item.ts';
import { fold } from '../text/fold-search.ts';
import { type Answers, channelsMeant, itemCalled } from './answers.ts';
import { type CellFault, readFieldCell, type Values } from './cell-values.ts';
import type { MatchedColumn, Named, Part } from './columns.ts';
import type { TableLine, TableLines } from './lines.ts';
import { wordsFor } from './words.ts';

export interface TableNode {
  readonly key: string;
  readonly kind: Named;
  readonly name: string;
  /** The table's own code of it. */
  readonly code?: string;
  readonly item?: LibraryItem;
  readonly values: Record<string, unknown>;
  /** The lines that speak of it. */
  readonly rows: number[];
}

export interface TableEdge {
  readonly from: string;
  readonly to: string;
  readonly type: EdgeTypeId;
  readonly values: Record<string, unknown>;
}

/** Something about a cell or line that a person must see. */
export interface TableNote {
  readonly code: 'fault' | 'figure' | 'conflict' | 'shortened' | 'noScenario' | 'noProduct' | 'noChannel';
  readonly row: number;
  readonly heading: string;
  readonly text: string;
  readonly fault?: CellFault;
  readonly value?: string;
}

export interface TableTree {
  readonly nodes: ReadonlyMap<string, TableNode>;
  readonly edges: ReadonlyMap<string, TableEdge>;
  readonly notes: readonly TableNote[];
}

export interface TreeContext {
  readonly items: readonly LibraryItem[];
  readonly dictionaries: Dictionaries;
  readonly answers: Answers;
}

const LONGEST_NAME = 40;
/** What a table calls several of in one cell. */
const SEVERAL = /\s*[、;；\n]\s*/;

/** The tree of `lines`, with what cannot be read of them. Equal continuations are one node where no path is added by it. */
export function treeOf({ lines, columns }: TableLines, context: TreeContext): TableTree {
  const tree = new Growing(columns, context);
  for (const line of lines) tree.add(line);
  tree.followAll(lines);
  return tree;
}

class Growing implements TableTree {
  readonly nodes = new Map<string, TableNode>();
  readonly edges = new Map<string, TableEdge>();
  readonly notes: TableNote[] = [];
  private readonly places: ReadonlyMap<string, number>;
  private readonly channels: readonly LibraryItem[];

  /** The connections as the lines tell them, before any is found to lead through another channel. */
  private told: ReadonlySet<string> = new Set();
  private readonly columns: readonly MatchedColumn[];
  private readonly context: TreeContext;

  constructor(columns: readonly MatchedColumn[], context: TreeContext) {
    this.columns = columns;
    this.context = context;
    this.places = new Map(columns.flatMap(({ column }, place) => (column ? [[column.id, place] as const] : [])));
    this.channels = context.items.filter(({ kind }) => kind === 'channel');
  }

  add(line: TableLine): void {
    const segment = this.one(line, 'segment', undefined);
    if (!segment) return;
    for (const goal of this.goals(line)) this.join(goal, segment, 'flow');
    const scenario = this.one(line, 'scenario', segment) ?? this.assumedScenario(line, segment);
    if (!scenario) return;
    this.join(segment, scenario, 'flow');
    for (const name of this.text(line, 'benefit').split(SEVERAL).filter(Boolean)) {
      this.join(scenario, this.node(line, 'benefit', name, { parent: scenario }), 'attach');
    }
    const product = this.one(line, 'product', scenario) ?? this.assumedProduct(line, scenario);
    if (!product) return;
    this.join(scenario, product, 'flow', this.valuesOf(line, 'offer'));
    this.addChannels(line, product);
  }

  private addChannels(line: TableLine, product: TableNode): void {
    const cell = this.text(line, 'channelName');
    const code = this.text(line, 'channelCode');
    if (cell === '' && code === '') {
      if (this.text(line, 'scriptName') + this.text(line, 'scriptText') !== '')
        this.note('noChannel', line, 'scriptName');
      return;
    }
    const values = this.valuesOf(line, 'channel');
    const { how, meant } =
      code === ''
        ? channelsMeant(cell, this.channels, this.context.answers)
        : { how: 'one' as const, meant: [{ name: cell || code, values: {}, item: itemCalled(this.channels, cell) }] };
    const words = wordsFor(this.text(line, 'scriptText'), meant.length);
    const names = wordsFor(this.text(line, 'scriptName'), meant.length);
    let before: TableNode | undefined;
    for (const [index, each] of meant.entries()) {
      const own = { ...each.values, ...values };
      const isTogether = this.context.answers.together?.[each.name] === true;
      const channel = this.node(line, 'channel', each.name, {
        parent: isTogether ? undefined : before && how === 'chain' ? before : product,
        code,
        values: own,
        item: each.item,
      });
      if (before && how === 'chain') this.join(before, channel, 'fallback');
      else this.join(product, channel, 'flow');
      this.addScript(line, channel, names[index] ?? '', words[index] ?? '');
      before = channel;
    }
  }

  /** Channels of a list of this program name by their codes what they fall back on and hand on to. */
  followAll(lines: readonly TableLine[]): void {
    this.told = new Set(this.edges.keys());
    for (const line of lines) this.follow(line);
  }

  private follow(line: TableLine): void {
    const from = this.nodes.get(`#channel:${this.text(line, 'channelCode')}`);
    if (!from) return;
    for (const [column, type] of [
      ['fallbackTo', 'fallback'],
      ['handoffTo', 'handoff'],
    ] as const) {
      for (const code of this.text(line, column).split(/[、,，;；\s]+/)) {
        const to = this.nodes.get(`#channel:${code}`);
        if (!to || to === from) continue;
        this.join(from, to, type);
        // Where the product leads to the one before, it does not lead here itself.
        for (const [key, edge] of this.edges) {
          if (edge.to === to.key && edge.type === 'flow' && this.told.has(`${edge.from}→${from.key}`))
            this.edges.delete(key);
        }
      }
    }
  }

  private addScript(line: TableLine, channel: TableNode, name: string, text: string): void {
    const code = this.text(line, 'scriptCode');
    // A name of several sentences is the words themselves.
    const isWords = text === '' && (name.length > LONGEST_NAME || /[。！？!?]/.test(name));
    const words = isWords ? name : text;
    const called = isWords || name === '' ? words.slice(0, 16) : name;
    if (called === '' && code === '') return;
    const values = {
      ...this.valuesOf(line, 'script'),
      ...(words !== '' && { text: words }),
    };
    this.join(channel, this.node(line, 'script', called || code, { parent: channel, code, values }), 'flow');
  }

  private goals(line: TableLine): readonly TableNode[] {
    const values = this.valuesOf(line, 'goal');
    const named = this.text(line, 'goalName').split(SEVERAL).filter(Boolean);
    // A list of this program names goals by their codes.
    const areCodes = named.length > 0 && named.every((name) => /^[A-Z]{1,3}-?\d{1,4}$/.test(name));
    const names = areCodes ? [] : named;
    const codes = areCodes ? named : this.text(line, 'goalCodes').split(SEVERAL).filter(Boolean);
    const all = codes.length > 0 ? codes : names;
    return all.map((each, index) =>
      this.node(line, 'goal', names[index] ?? each, {
        ...(codes.length > 0 && { code: each }),
        ...(all.length === 1 && { values }),
      }),
    );
  }

  /** The node of `kind` that the line names, by its code or by its name under `parent`. */
  private one(line: TableLine, kind: 'segment' | 'scenario' | 'product', parent: TableNode | undefined) {
    const [name, code] = [this.text(line, `${kind}Name`), this.text(line, `${kind}Code`)];
    if (name === '' && code === '') return undefined;
    const item = itemCalled(
      this.context.items.filter((each) => each.kind === kind),
      name,
    );
    return this.node(line, kind, name || code, { parent, code, values: this.valuesOf(line, kind), item });
  }

  private assumedScenario(line: TableLine, segment: TableNode): TableNode | undefined {
    const product = this.text(line, 'productName');
    if (product === '') return undefined;
    this.note('noScenario', line, 'scenarioName');
    const values = { scenarioClass: 'product', 'trigger.type': 'manual' };
    return this.node(line, 'scenario', `推荐${product}`, { parent: segment, values });
  }

  private assumedProduct(line: TableLine, scenario: TableNode): TableNode | undefined {
    if (this.text(line, 'channelName') + this.text(line, 'channelCode') === '') return undefined;
    this.note('noProduct', line, 'productName');
    return this.node(line, 'product', '待定产品', { parent: scenario });
  }

  private node(
    line: TableLine,
    kind: Named,
    name: string,
    given: {
      readonly parent?: TableNode | undefined;
      readonly code?: string;
      readonly values?: Values;
      readonly item?: LibraryItem | undefined;
    },
  ): TableNode {
    const { parent, code = '', item } = given;
    const status = this.statusOf(line);
    const values = { ...given.values, ...(status !== undefined && { status }) };
    const told = ['channel', 'script'].includes(kind) ? JSON.stringify(apart(kind, values)) : '';
    const key = code === '' ? `${parent?.key ?? ''}/${kind}:${fold(name)}${told}` : `#${kind}:${code}`;
    let node = this.nodes.get(key);
    if (!node) {
      const whole = [...name];
      if (whole.length > LONGEST_NAME) this.note('shortened', line, nameColumn(kind), name);
      const called = whole.slice(0, LONGEST_NAME).join('');
      const own = item && itemName(item) === name ? item : kind === 'channel' ? item : undefined;
      node = { key, kind, name: called, ...(code && { code }), ...(own && { item: own }), values: {}, rows: [] };
      this.nodes.set(key, node);
    }
    if (node.rows.at(-1) !== line.row) node.rows.push(line.row);
    this.take(node.values, values, line, kind);
    return node;
  }

  private join(from: TableNode, to: TableNode, type: EdgeTypeId, values: Values = {}): void {
    const key = `${from.key}→${to.key}`;
    const edge = this.edges.get(key) ?? { from: from.key, to: to.key, type, values: {} };
    this.edges.set(key, edge);
    Object.assign(edge.values, { ...values, ...edge.values });
  }

  /** Of two lines that say different things of one node the first holds, and the other is named. */
  private take(into: Record<string, unknown>, values: Values, line: TableLine, part: Part): void {
    for (const [path, value] of Object.entries(values)) {
      if (into[path] === undefined) into[path] = value;
      else if (path === 'status') into[path] = further(into[path], value);
      else if (JSON.stringify(into[path]) !== JSON.stringify(value)) {
        const found = this.columns.find(({ column }) => column?.part === part && column.field === path);
        if (found)
          this.notes.push({
            code: 'conflict',
            row: line.row,
            heading: found.heading,
            text: String(value),
            value: String(into[path]),
          });
      }
    }
  }

  /** What the line says of the part in its fields. */
  private valuesOf(line: TableLine, part: Part): Values {
    const values: Record<string, unknown> = {};
    for (const [place, { heading, unit, column }] of this.columns.entries()) {
      if (column?.part !== part || ['name', 'code', 'codes', 'text'].includes(column.field)) continue;
      const text = line.cells[place] ?? '';
      const read = readFieldCell(text, { column, unit, dictionaries: this.context.dictionaries });
      if (read.fault) this.notes.push({ code: 'fault', row: line.row, heading, text, fault: read.fault });
      if (read.figure) {
        const { value, unit: named } = read.figure;
        this.notes.push({
          code: 'figure',
          row: line.row,
          heading,
          text,
          value: `${value.toLocaleString('en-US')}${named ? ` ${named}` : ''}`,
        });
      }
      for (const [path, value] of Object.entries(read.values)) {
        // Two columns may say something to one field, as remarks and frequency do.
        const before = values[path];
        values[path] = path === 'note' && typeof before === 'string' ? `${before}；${value}` : value;
      }
    }
    return values;
  }

  /** A line is as far as the node of it that is least far: all of them are at least so far. */
  private statusOf(line: TableLine): unknown {
    const place = this.places.get('status');
    const { column } = this.columns[place ?? -1] ?? {};
    if (place === undefined || !column) return undefined;
    return readFieldCell(line.cells[place] ?? '', { column, dictionaries: this.context.dictionaries }).values.status;
  }

  private note(code: TableNote['code'], line: TableLine, columnId: string, text = ''): void {
    const heading = this.columns[this.places.get(columnId) ?? -1]?.heading ?? '';
    this.notes.push({ code, row: line.row, heading, text });
  }

  private text(line: TableLine, columnId: string): string {
    const place = this.places.get(columnId);
    return place === undefined ? '' : (line.cells[place] ?? '');
  }
}

/** What tells two channels or scripts of one name apart. */
function apart(kind: Named, values: Values): readonly unknown[] {
  return kind === 'script' ? [values.text] : [values.waveNo, values.offsetDay, values.executorRole, values.duty];
}

function nameColumn(kind: Named): string {
  return kind === 'benefit' ? 'benefit' : `${kind}Name`;
}

const STATES = ['retired', 'paused', 'draft', 'ready', 'active'];

function further(one: unknown, other: unknown): unknown {
  return STATES.indexOf(String(one)) >= STATES.indexOf(String(other)) ? one : other;
}
