// Owns Mermaid: the map as a flowchart in text, its labels quoted so that nothing in them is syntax.
import { edgeTypes } from '../../document/edge-types.ts';
import type { EdgeTypeId, KindId } from '../../document/kind-id.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { kindPalette } from '../palette.ts';
import { markTexts } from '../scene-header.ts';
import { scopedDocument } from '../scope.ts';
import { cleanLine } from '../text.ts';
import { asciiJson } from '../xml.ts';

export const mermaid: ExportFormat = {
  id: 'mermaid',
  title: { zh: 'Mermaid 文本', en: 'Mermaid text' },
  about: { zh: '用于 Markdown 文档和知识库', en: 'For Markdown documents and wikis' },
  extension: 'mmd',
  mime: 'text/vnd.mermaid',
  options: [],
  takesSelection: true,
  write: toMermaid,
};

/** Opening and closing of a node's shape: another outline for every kind. */
const OUTLINES: Readonly<Record<KindId, readonly [string, string]>> = {
  goal: ['[/', '/]'],
  segment: ['([', '])'],
  scenario: ['{{', '}}'],
  product: ['[', ']'],
  benefit: ['[[', ']]'],
  channel: ['>', ']'],
  script: ['(', ')'],
};

const ARROWS: Readonly<Record<EdgeTypeId, string>> = {
  flow: '-->',
  attach: '-.-',
  fallback: '-.->',
  handoff: '==>',
  followUp: '-.->',
  migrate: '-.->',
};

function toMermaid({ document: whole, scope, language }: ExportInput): string {
  const document = scopedDocument(whole, scope);
  const names = new Map(document.nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const title = [...markTexts(document, language), cleanLine(document.title)].join(' · ');
  const lines = ['---', `title: ${asciiJson(title)}`, '---', 'flowchart LR'];
  for (const node of document.nodes) {
    const [open, close] = OUTLINES[node.kind];
    lines.push(`  ${names.get(node.id)}${open}${quoted(`${node.code} ${node.name}`)}${close}:::${node.kind}`);
  }
  for (const edge of document.edges) {
    const [from, to] = [names.get(edge.from), names.get(edge.to)];
    if (!from || !to) continue;
    const condition = typeof edge.condition === 'string' && edge.condition !== '' ? edge.condition : undefined;
    const label = edge.type === 'flow' ? undefined : (condition ?? edgeTypes[edge.type].title[language]);
    lines.push(`  ${from} ${ARROWS[edge.type]}${label === undefined ? '' : `|${quoted(label)}|`} ${to}`);
  }
  for (const kind of new Set(document.nodes.map((node) => node.kind))) {
    const { tint, line, ink } = kindPalette[kind];
    lines.push(`  classDef ${kind} fill:${tint},stroke:${line},color:${ink}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Mermaid has entity codes in place of escapes; everything that it, Markdown or HTML could read as markup becomes one. */
function quoted(text: string): string {
  return `"${cleanLine(text).replace(/[#"'`<>&\\[\]{}()|;*_~]/g, (sign) => `#${sign.codePointAt(0)};`)}"`;
}
