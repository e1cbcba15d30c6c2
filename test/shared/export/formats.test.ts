// Tests of what pure formats write: well formed, nothing in a text becomes markup, and shapes that stay joined.

import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { formatById, formats } from '../../../shared/export/formats/index.ts';
import { TRIAL_MARK } from '../../../shared/package/trial.ts';
import { buildMap } from '../build-map.ts';
import { hostileMap, hostileTexts } from './hostile.ts';
import { inputFor } from './input.ts';
import { withAllMaps } from './maps.ts';

const write = (id: string, ...args: Parameters<typeof inputFor>) => formatById(id)?.write?.(inputFor(...args)) ?? '';
const parts = (bytes: string | Uint8Array) =>
  Object.entries(unzipSync(bytes as Uint8Array)).map(([name, content]) => [name, strFromU8(content)] as const);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

test('formats have ids and titles of their own', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(new Set(formats.map(({ title }) => title.en)).size).toBe(formats.length);
});

describe.each(hostileTexts)('the text %j', (text) => {
  const map = hostileMap(text);

  test.each(['svg', 'drawio'])('stays text in %s', (id) => {
    const file = String(write(id, map));
    expect(XMLValidator.validate(file)).toBe(true);
    expect(file).not.toMatch(/<script|<img|<svg onload|<!ENTITY|<!DOCTYPE/);
    expect(file).not.toMatch(NOT_XML);
    expect(Buffer.from(file).toString()).toBe(file);
  });

  test('stays text in every part of a presentation', () => {
    for (const [name, part] of parts(write('pptx', map))) {
      expect(XMLValidator.validate(part), name).toBe(true);
      expect(part).not.toMatch(/<script|<img|<!ENTITY/);
      expect(part).not.toMatch(NOT_XML);
    }
  });

  test('stays in its quotes in Mermaid, and in its string in JSON Canvas', () => {
    const lines = String(write('mermaid', map)).split('\n');
    const plain = String(write('mermaid', hostileMap('x'))).split('\n');
    const skeleton = (line: string) => line.replace(/"[^"]*"/g, '""');
    expect(lines.slice(3).map(skeleton)).toEqual(plain.slice(3).map(skeleton));
    expect(JSON.parse(String(write('canvas', map))).nodes.length).toBeGreaterThan(8);
  });
});

describe.each(withAllMaps())('a presentation of %s', (_name, document) => {
  const files = parts(write('pptx', document));
  const slides = files.filter(([name]) => /slides\/slide\d+\.xml$/.test(name)).map(([, part]) => part);

  test('has slides of PowerPoint’s own size, a title on each, and no letter below 10 points', () => {
    expect(files.find(([name]) => name === 'ppt/presentation.xml')?.[1]).toContain(
      '<p:sldSz cx="12192000" cy="6858000"/>',
    );
    for (const slide of slides) {
      expect(slide).toMatch(/<p:ph type="title"\/>.*?<a:t>[^<]+<\/a:t>/);
      const sizes = [...slide.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
    }
  });

  test('has connectors that hold on to the cards they join, and stays on its slides', () => {
    for (const slide of slides) {
      const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      // The slide's own group has number 1, its title 2.
      expect(new Set(ids).size).toBe(ids.length);
      const ends = [...slide.matchAll(/<a:stCxn id="(\d+)" idx="\d"\/><a:endCxn id="(\d+)" idx="\d"\/>/g)];
      for (const [, from, to] of ends) expect(ids).toEqual(expect.arrayContaining([from, to]));
      for (const [, y, height] of slide.matchAll(/<a:off x="-?\d+" y="(-?\d+)"\/><a:ext cx="\d+" cy="(\d+)"\/>/g))
        expect(Number(y) + Number(height)).toBeLessThanOrEqual(6858000);
    }
  });

  test('shows every scenario with all of its path', () => {
    for (const node of document.nodes) {
      if (node.kind !== 'scenario') continue;
      const next = document.edges.filter(({ from }) => from === node.id).map(({ to }) => to);
      const own = slides.filter((slide) => slide.includes(`<a:t>${node.code} `)).join('');
      for (const id of next) {
        const name = document.nodes.find((each) => each.id === id)?.code;
        expect(own).toContain(`>${name}<`);
      }
    }
  });
});

test('scenarios have a slide each, with the words of their scripts as notes', () => {
  const nodes = {
    S1: {},
    SC1: {},
    SC2: {},
    P1: {},
    P2: {},
    CH1: {},
    CH2: {},
    T1: { text: '甲的话' },
    T2: { text: '乙的话' },
  };
  const map = buildMap(nodes, ['S1 SC1', 'S1 SC2', 'SC1 P1', 'SC2 P2', 'P1 CH1', 'P2 CH2', 'CH1 T1', 'CH2 T2']);
  const notes = parts(write('pptx', map)).filter(([name]) => name.startsWith('ppt/notesSlides/notesSlide'));
  expect(notes.map(([, part]) => [part.includes('甲的话'), part.includes('乙的话')])).toEqual([
    [true, false],
    [false, true],
  ]);
});

describe('the slide of the cost', () => {
  const costs = (budget: number | undefined, channel: object = {}, more: object = {}) => {
    const nodes = {
      S1: { size: 1000, holdoutPct: 0 },
      SC1: { expectedVolume: 100 },
      P1: {},
      CH1: { name: '外呼', unitCost: 2.5, ...channel },
      T1: {},
    };
    const map = buildMap(nodes, ['S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 T1']);
    const document = { ...map, periodDays: 30, ...(budget !== undefined && { budget }), ...more };
    const slides = (args: Parameters<typeof inputFor>[1] = {}) =>
      parts(write('pptx', document as MapDocument, args)).filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
    return { slides, texts: [...(slides().at(-1)?.[1] ?? '').matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text) };
  };

  test('says each part, the total and what is left, in words where something is missing', () => {
    expect(costs(200).texts).toEqual([
      ...['试用·预算和费用', '测试图谱', '项目', '数量', '单价（元）', '费用（元）', '外呼', '100', '2.5', '250'],
      ...['合计', '250', '预算', '200', '超过预算', '50'],
    ]);
    const open = costs(200, { unitCost: undefined }).texts;
    expect(open).toEqual(expect.arrayContaining(['待补', '已知合计', '尚有 1 项数值待补，未计入合计。']));
  });

  test('rewards are a sum without their names, and a selection has no cost of its own', () => {
    const lines = [{ item: '一等', effect: 'pay', settlement: 'once', amount: 800, expected: 2 }];
    const { texts, slides } = costs(
      undefined,
      {},
      { rewards: [{ id: 'RW1', name: '业绩竞赛', recipient: 'staff', lines }] },
    );
    expect(texts.join(' ')).toContain('激励合计 1,600 合计 1,850');
    expect(
      slides()
        .map(([, slide]) => slide)
        .join(''),
    ).not.toContain('业绩竞赛');
    expect(
      slides({ scope: new Set(['S1', 'SC1']) })
        .map(([, slide]) => slide)
        .join(''),
    ).not.toContain('预算和费用');
  });
});

test('the same map gives the same bytes', () => {
  const map = { ...buildMap({ S1: {}, SC1: {} }, ['S1 SC1']), periodStart: '2026-11-02', periodDays: 30 };
  for (const { id, write: own } of formats) if (own) expect(write(id, map), id).toEqual(write(id, map));
});

test.each(['svg', 'drawio', 'canvas', 'mermaid', 'pptx'])(
  '%s says in both languages that the map is not approved',
  (id) => {
    const map = buildMap({ S1: {}, SC1: {} }, ['S1 SC1']);
    const textOf = (document: MapDocument, language: 'zh' | 'en') => {
      const written = write(id, document, { language });
      const text =
        typeof written === 'string'
          ? written
          : (parts(written).find(([name]) => name.endsWith('slide1.xml'))?.[1] ?? '');
      return text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    };
    for (const language of ['zh', 'en'] as const) {
      expect(textOf(map, language)).toContain(TRIAL_MARK[language]);
      expect(textOf({ ...map, approvalStatus: 'published' }, language)).not.toContain(TRIAL_MARK[language]);
    }
  },
);
