// Tests groups and notes as part of the document: edits, what goes with removed nodes, and reading them from a file.
import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import {
  addNote,
  changeNote,
  groupElements,
  groupsOf,
  moveNotes,
  setGroupTitle,
  ungroup,
} from '../../../../shared/document/edits/annotations.ts';
import { nextId, removeElements } from '../../../../shared/document/edits/elements.ts';
import { readDocument, writeDocument } from '../../../../shared/document/read-document.ts';
import { ProblemError } from '../../../../shared/problem.ts';
import { chain } from '../../build-map.ts';

const note = addNote({ x: 0, y: 0, text: '想一想' })(chain());
const grouped = groupElements(new Set(['S1', 'SC1', 'E1', 'NOTE1']), '甲')(note);

describe('groups', () => {
  test('hold nodes and notes, in one group each', () => {
    expect(grouped.groups).toEqual([{ id: 'GRP1', title: '甲', members: ['S1', 'SC1', 'NOTE1'] }]);
    const again = groupElements(new Set(['SC1', 'P1']), '乙')(grouped);
    expect(again.groups).toEqual([
      { id: 'GRP1', title: '甲', members: ['S1', 'NOTE1'] },
      { id: 'GRP2', title: '乙', members: ['SC1', 'P1'] },
    ]);
    const all = groupElements(new Set(['S1', 'NOTE1', 'SC1']), '丙')(grouped);
    expect(all.groups?.map(({ id }) => id)).toEqual(['GRP2']);
  });
  test('are found by themselves and by members', () => {
    expect(groupsOf(grouped, new Set(['GRP1']))).toHaveLength(1);
    expect(groupsOf(grouped, new Set(['SC1', 'T1']))).toHaveLength(1);
    expect(groupsOf(grouped, new Set(['T1']))).toHaveLength(0);
  });
  test('change their title and go without their members', () => {
    expect(setGroupTitle('GRP1', '新')(grouped).groups?.[0]?.title).toBe('新');
    expect(setGroupTitle('GRP1', '甲')(grouped)).toBe(grouped);
    const without = ungroup(new Set(['GRP1', 'S1']))(grouped);
    expect(without.groups).toEqual([]);
    expect(without.nodes).toBe(grouped.nodes);
    expect(nextId(without, 'GRP')).toBe('GRP2');
  });
  test('lose removed members and go with the last', () => {
    expect(removeElements(new Set(['S1']))(grouped).groups?.[0]?.members).toEqual(['SC1', 'NOTE1']);
    const gone = removeElements(new Set(['S1', 'SC1', 'NOTE1']))(grouped);
    expect([gone.groups, gone.notes]).toEqual([[], []]);
  });
});

describe('notes', () => {
  test('change, move and go', () => {
    expect(changeNote('NOTE1', { text: '想一想' })(note)).toBe(note);
    expect(changeNote('NOTE1', { width: 200 })(note).notes?.[0]?.width).toBe(200);
    const moved = moveNotes(
      new Map([
        ['NOTE1', { x: 8, y: 12 }],
        ['S1', { y: 0 }],
      ]),
    )(note);
    expect(moved.notes?.[0]).toMatchObject({ x: 8, y: 12 });
    expect(moved.nodes).toBe(note.nodes);
    const gone = removeElements(new Set(['NOTE1']))(note);
    expect(gone.notes).toEqual([]);
    expect(nextId(gone, 'NOTE')).toBe('NOTE2');
    expect(removeElements(new Set(['NOTE9']))(note)).toBe(note);
  });
});

describe('comments', () => {
  const comment = (id: string, about: string) => ({
    id,
    about,
    author: '甲',
    text: '改',
    at: '2025-01-01T00:00:00Z',
    resolved: false,
  });
  test('go with what they are about, edges of removed nodes included', () => {
    const map: MapDocument = { ...chain(), comments: [comment('C1', 'S1'), comment('C2', 'E2'), comment('C3', 'T1')] };
    expect(removeElements(new Set(['S1']))(map).comments?.map(({ id }) => id)).toEqual(['C3']);
    expect(removeElements(new Set(['E5']))(map).comments).toBe(map.comments);
  });
});

describe('a file', () => {
  const problemOf = (map: MapDocument) => {
    try {
      readDocument(writeDocument(map));
    } catch (error) {
      if (error instanceof ProblemError) return error.problem;
    }
    return undefined;
  };
  test('keeps groups and notes', () => {
    expect(readDocument(writeDocument(grouped))).toEqual({ document: grouped, notes: [] });
  });
  test('is refused when a group or comment names nothing', () => {
    const lost = { ...grouped, groups: [{ id: 'GRP1', title: '', members: ['S1', 'S9', 'E1'] }] };
    expect(problemOf(lost)).toEqual({
      code: 'E_MAP_DANGLING_MEMBER',
      params: { count: 2 },
      details: ['GRP1: S9', 'GRP1: E1'],
    });
    const about = { id: 'C1', about: 'X1', author: '', text: '改', at: '', resolved: false };
    expect(problemOf({ ...grouped, comments: [about] })?.details).toEqual(['C1: X1']);
  });
  test('is refused when a note has the id of a node', () => {
    expect(problemOf({ ...note, notes: [{ id: 'S1', text: '', x: 0, y: 0, width: 100, height: 60 }] })?.code).toBe(
      'E_MAP_DUPLICATE_ID',
    );
  });
});
