// Owns what other programs get of a clipping: a line of words per node, or a table.
import type { Clipping } from '../../../shared/document/clipping.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { Say } from '../../kit/ui/say.ts';
import { cardFacts } from './card-facts.ts';

/** The attribute of the table that carries the clipping itself, for clipboards that keep only text and HTML. */
const DATA = 'data-strategy-map';

/** One line per node: kind, code, name and facts between tabs; then the connections, then the notes. */
export function clippingText(clipping: Clipping, say: Say): string {
  const codes = new Map(clipping.nodes.map(({ id, code }) => [id, code]));
  const edges = clipping.edges.map(({ from, to }) => `${codes.get(from) ?? from} → ${codes.get(to) ?? to}`);
  const notes = clipping.notes.map(({ text }) => text.trim());
  return [...rowsOf(clipping, say).map((row) => row.join('\t').trimEnd()), ...edges, ...notes]
    .filter(Boolean)
    .join('\n');
}

/** The same nodes as a table, with the clipping in an attribute. */
export function clippingHtml(clipping: Clipping, json: string, say: Say): string {
  const rows = rowsOf(clipping, say).map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  const notes = clipping.notes.map(({ text }) => `<tr><td colspan="5">${escaped(text)}</td></tr>`);
  return `<table ${DATA}="${escaped(json)}">${[...rows, ...notes].join('')}</table>`;
}

/** The clipping's text in pasted HTML, or undefined. */
export function clippingInHtml(html: string): string | undefined {
  if (!html.includes(DATA)) return undefined;
  const document = new DOMParser().parseFromString(html, 'text/html');
  return document.querySelector(`[${DATA}]`)?.getAttribute(DATA) ?? undefined;
}

function rowsOf({ nodes }: Clipping, say: Say): string[][] {
  return nodes.map((node) => {
    const facts = [...cardFacts(node, say), '', ''].slice(0, 2);
    return [say(kinds[node.kind].title), node.code, node.name, ...facts].map((cell) => cell.replace(/\s+/g, ' '));
  });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
