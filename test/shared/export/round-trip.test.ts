// Tests that draw.io and JSON Canvas files come back as the same map, with what was changed in the other program, or not at all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { canvas } from '../../../shared/export/formats/canvas.ts';
import { drawio } from '../../../shared/export/formats/drawio.ts';
import { readMapText } from '../../../shared/export/read/index.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { times } from '../../property-runs.ts';
import { buildMap } from '../build-map.ts';
import { applyAll, randomEdits } from '../random-edits.ts';
import { hostileMap, hostileTexts } from './hostile.ts';
import { inputFor } from './input.ts';

type Map = Parameters<typeof inputFor>[0];
const write = (format: typeof canvas, document: Map): string => String(format.write?.(inputFor(document)));
const codeOf = (text: string): string => {
  try {
    readMapText(text);
    return 'read';
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error);
  }
};
const start = fc.constantFrom(...allTemplates());
const edited = fc.tuple(start, randomEdits(15)).map(([document, edits]) => applyAll(document, edits));

describe.each([
  ['draw.io', drawio],
  ['JSON Canvas', canvas],
] as const)('%s', (_name, format) => {
  test('every template comes back as it was', () => {
    for (const template of allTemplates()) {
      const { document, notes } = readMapText(write(format, template));
      expect(notes).toEqual([]);
      expect(writeDocument(document)).toBe(writeDocument(template));
    }
  });

  test('any edited map comes back as it was', () => {
    fc.assert(
      fc.property(edited, (document) => {
        expect(writeDocument(readMapText(write(format, document)).document)).toBe(writeDocument(document));
      }),
      { numRuns: times(30) },
    );
  });

  test('hostile texts come back as they were, where a map may hold them', () => {
    let content = 0;
    for (const text of hostileTexts) {
      const map = hostileMap(text.slice(0, 40));
      const code = codeOf(JSON.stringify(map));
      expect(codeOf(write(format, map))).toBe(code);
      if (code !== 'read') continue;
      content += 1;
      expect(readMapText(write(format, map)).document.nodes).toEqual(map.nodes);
    }
    expect(content).toBeGreaterThan(15);
  });
});

function withoutNode(text: string, key: string): string {
  const file = JSON.parse(text);
  return JSON.stringify({ ...file, nodes: file.nodes.filter(({ id }: { id: string }) => id !== key) });
}

const small = buildMap({ S1: { name: '甲' }, SC1: {}, P1: {} }, ['S1 SC1', 'SC1 P1']);

test('what was moved, renamed and drawn in JSON Canvas is taken over', () => {
  const file = JSON.parse(write(canvas, small));
  const card = file.nodes.find(({ id }: { id: string }) => id === 'n-S1');
  Object.assign(card, { x: card.x + 30, y: card.y - 7, text: card.text.replace('甲', '乙') });
  file.edges.splice(0, 1, { id: 'new', fromNode: 'n-S1', toNode: 'n-SC1' });
  file.nodes.push({ id: 'abc', type: 'text', x: 0, y: 0, width: 1, height: 1, text: 'mine' });
  const { document, notes } = readMapText(JSON.stringify(file));
  const [before] = small.nodes;
  expect(document.nodes[0]).toMatchObject({ name: '乙', y: (before?.y ?? 0) - 7 });
  expect(document.edges.map(({ type, from, to }) => [type, from, to])).toContainEqual(['flow', 'S1', 'SC1']);
  expect(notes).toHaveLength(1);
});

test('what was moved, renamed and joined in draw.io is taken over', () => {
  const text = write(drawio, small)
    .replace(/(<UserObject id="n-S1" label=")甲/, '$1丙')
    .replace('source="n-SC1" target="n-P1"', 'source="n-SC1" target="n-P1" ');
  expect(readMapText(text).document.nodes[0]?.name).toBe('丙');
});

test.each<[name: string, code: string, text: string]>([
  ['a document type', 'E_DRAWING_UNREADABLE', '<?xml version="1.0"?><mxfile><!DOCTYPE x [<!ENTITY a "b">]></mxfile>'],
  ['broken XML', 'E_DRAWING_UNREADABLE', '<mxfile><diagram></mxfile>'],
  ['too deep XML', 'E_DRAWING_UNREADABLE', `<mxfile>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</mxfile>`],
  [
    'a drawing of something else',
    'E_DRAWING_NO_MAP',
    '<mxfile><diagram><mxGraphModel><root><mxCell id="0"/></root></mxGraphModel></diagram></mxfile>',
  ],
  ['a compressed drawing', 'E_DRAWING_NO_MAP', '<mxfile><diagram>7VlRb9owEP41</diagram></mxfile>'],
  ['a canvas of something else', 'E_DRAWING_NO_MAP', '{"nodes":[],"edges":[],"strategyMap":1}'],
  ['a line to nothing', 'E_MAP_DANGLING_EDGE', withoutNode(write(canvas, small), 'n-SC1')],
  [
    'a node twice',
    'E_MAP_DUPLICATE_ID',
    write(drawio, buildMap({ S1: {}, S2: {} })).replaceAll(
      '&quot;id&quot;:&quot;S2&quot;',
      '&quot;id&quot;:&quot;S1&quot;',
    ),
  ],
  [
    'data with a key twice',
    'E_FILE_DUPLICATE_KEY',
    write(drawio, small).replace('data="{&quot;', 'data="{&quot;a&quot;:1,&quot;a&quot;:2,&quot;'),
  ],
])('%s is refused as a whole', (_name, code, text) => {
  expect(codeOf(text)).toBe(code);
});
