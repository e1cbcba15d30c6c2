// Tests that nothing in a picture covers anything else, that no name is cut, and that colours are the window's.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindPalette, palette } from '../../../shared/export/palette.ts';
import { type Box, buildScene } from '../../../shared/export/scene.ts';
import { fitLine, textWidth, wrapText } from '../../../shared/export/text.ts';
import { buildMap } from '../build-map.ts';
import { hostileMap } from './hostile.ts';
import { inputFor } from './input.ts';
import { withAllMaps } from './maps.ts';

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(withAllMaps())('the picture of %s', (_name, document) => {
  const scene = buildScene(inputFor(document));
  test('has every card and line, none over another, none outside', () => {
    expect(scene.cards.map(({ id }) => id)).toEqual(document.nodes.map(({ id }) => id));
    expect(scene.lines).toHaveLength(document.edges.length);
    const labels = scene.lines.flatMap(({ label }) => label ?? []);
    const boxes = [...scene.cards, ...labels];
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1, index + 400)) expect(overlaps(box, other)).toBe(false);
      expect(box.x >= scene.map.x && box.x + box.width <= scene.map.x + scene.map.width).toBe(true);
      expect(box.y >= scene.map.y && box.y + box.height <= scene.map.y + scene.map.height).toBe(true);
    }
  });

  test('shows whole names, as wide as their cards allow', () => {
    for (const card of scene.cards) {
      const name = document.nodes.find(({ id }) => id === card.id)?.name ?? '';
      expect(card.nameLines.join('').replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
      for (const line of card.nameLines) expect(textWidth(line, 13, true)).toBeLessThanOrEqual(card.width - 38);
    }
  });
});

test('a selection brings the ends of its edges along and leaves empty lanes out', () => {
  const map = buildMap({ S1: {}, SC1: {}, P1: {}, CH1: {} }, ['S1 SC1', 'SC1 P1', 'P1 CH1']);
  const scene = buildScene(inputFor(map, { scope: new Set(['E2', 'CH1']) }));
  expect(scene.cards.map(({ id }) => id)).toEqual(['SC1', 'P1', 'CH1']);
  expect(scene.lines.map(({ id }) => id)).toEqual(['E2', 'E3']);
  expect(scene.lanes.map(({ lane }) => lane)).toEqual(['scenario', 'product', 'channel']);
});

test('a map without approval says so, and one with sample figures too', () => {
  const marks = (document: ReturnType<typeof buildMap>) =>
    buildScene(inputFor(document, { language: 'en' })).header.marks.map(({ text }) => text.text);
  expect(marks({ ...buildMap({ S1: {} }), illustrative: true })).toHaveLength(2);
  expect(marks({ ...buildMap({ S1: {} }), approvalStatus: 'approved' })).toEqual([]);
});

test('lines break before no closing sign and words stay whole', () => {
  expect(wrapText('客户，您好。', 48, 12)).toEqual(['客户，您', '好。']);
  expect(wrapText('客户您好。', 48, 12)).toEqual(['客户您', '好。']);
  expect(wrapText('one two three', 50, 12)).toEqual(['one two', 'three']);
  expect(wrapText('一二三四五六', 36, 12, false, 1)).toEqual(['一二…']);
  expect(fitLine('abc', 100, 12)).toBe('abc');
  for (const text of ['W'.repeat(400), '一'.repeat(400)]) expect(wrapText(text, 60, 12).join('')).toBe(text);
});

test('an empty map and one with hostile texts have a picture', () => {
  expect(buildScene(inputFor(buildMap({}))).cards).toEqual([]);
  expect(buildScene(inputFor(hostileMap(' '))).cards).toHaveLength(8);
});

test('the colours are those of the light theme', () => {
  const css = readFileSync(new URL('../../../renderer/kit/ui/tokens.css', import.meta.url), 'utf8');
  const light = css.slice(0, css.indexOf(':root[data-theme'));
  const token = (name: string): string | undefined => {
    const value = new RegExp(`--${name}: ([^;]+);`).exec(light)?.[1];
    const other = /^var\(--(.+)\)$/.exec(value ?? '')?.[1];
    return other ? token(other) : value;
  };
  for (const [name, value] of Object.entries(palette)) expect(token(name), name).toBe(value);
  for (const [kind, { solid, on, tint, line, ink }] of Object.entries(kindPalette)) {
    const tokens = ['', '-on', '-tint', '-line', '-ink'].map((part) => token(`k-${kind}${part}`));
    expect([solid, on, tint, line, ink]).toEqual(tokens);
  }
});
