// Owns finding every message that the sources spell out: objects with a text in `zh` and one in `en`, and the calls and lists
// of tables that name a Chinese text and the English one after it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface SpelledMessage {
  /** `path:line` */
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

const CHINESE = /[\u4e00-\u9fff]/;

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

/** All sources below the folders, of the product alone: what only developers see is left out. */
export function sourceFiles(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('electron/dev/'));
}

export function messagesIn(path: string): SpelledMessage[] {
  const source = readFileSync(`${root}${path}`, 'utf8');
  const found: SpelledMessage[] = [];
  const add = ({ start }: Node, zh: string | undefined, en: string | undefined) => {
    if (zh === undefined || en === undefined) return;
    found.push({ place: `${path}:${source.slice(0, start).split('\n').length}`, zh, en });
  };
  walk(parseSync(path, source).program, (node) => {
    if (node.type === 'ObjectExpression') add(node, memberText(node, 'zh'), memberText(node, 'en'));
    const list = (node.type === 'CallExpression' ? node.arguments : node.elements) as (Node | null)[] | undefined;
    const texts = list?.map(textOf) ?? [];
    for (const [index, zh] of texts.entries()) {
      const en = texts[index + 1];
      if (zh && en && CHINESE.test(zh) && /[A-Za-z]{2}/.test(en) && !CHINESE.test(en)) add(node, zh, en);
    }
  });
  return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') visit(value as Node);
  for (const child of Object.values(value)) walk(child, visit);
}

function memberText(object: Node, key: string): string | undefined {
  const property = (object.properties as Node[]).find(({ key: name }) => (name as Node | undefined)?.name === key);
  return textOf(property?.value as Node | undefined);
}

/** Where a template fills something in, `◦` stands. */
function textOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('◦');
}
