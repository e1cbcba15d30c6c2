// Tests where the frame of a group is.
import { expect, test } from 'vitest';
import { groupBox } from '../../../../renderer/design/canvas/annotations/group-box.ts';
import { addNote, groupElements } from '../../../../shared/document/edits/annotations.ts';
import { NOMINAL_LANES as lanes } from '../../../../shared/document/lane-geometry.ts';
import { buildMap } from '../../../shared/build-map.ts';

const noted = addNote({ x: 900, y: 300, text: '' })(buildMap({ S1: { y: 100 }, SC1: { y: 200 } }));
const map = groupElements(new Set(['S1', 'SC1', 'NOTE1']), '甲')(noted);
const [group] = map.groups ?? [];

test('a frame goes around cards and notes, with room for the title', () => {
  const left = lanes.cardX.segment - 10;
  expect(group && groupBox(map, group, new Map(), lanes)).toEqual({
    x: left,
    y: 70,
    width: 900 + 140 + 10 - left,
    height: 300 + 88 + 10 - 70,
  });
});

test('a frame follows what is dragged', () => {
  const moving = new Map([['NOTE1', { x: lanes.cardX.segment, y: 0 }]]);
  expect(group && groupBox(map, group, moving, lanes)).toMatchObject({ y: -30, height: 200 + 72 + 10 + 30 });
});

test('a group of nothing has no frame', () => {
  expect(group && groupBox(map, { ...group, members: ['S9'] }, new Map(), lanes)).toBeUndefined();
});
