import { expect, test } from 'vitest';
import { stepNames, stepText } from '../../../renderer/session/step-names.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { formatMessage, type Language } from '../../../shared/i18n/message.ts';
import { chain } from '../../shared/build-map.ts';

const DELETE = { zh: '删除', en: 'Delete' };
const read = (before: MapDocument, edit: Edit, language: Language = 'zh') =>
  stepText((message, params) => formatMessage(message, language, params), {
    title: DELETE,
    ...stepNames(before, edit(before), DELETE),
  });

test('a step is told by the names of what it touched, deleted nodes too', () => {
  const map = chain({ S1: { name: '备老{客群}' } });
  const [one, two, three] = map.nodes.map(({ id }) => id);
  expect(read(map, removeElements(new Set(['S1'])))).toBe('删除：客群“备老{客群}”');
  expect(read(map, removeElements(new Set(['S1'])), 'en')).toBe('Delete: Segment “备老{客群}”');
  const many = read(map, removeElements(new Set([one, two, three].filter((id) => id !== undefined))));
  expect(many).toMatch(/^删除：.+“.+”、.+“.+”等 3 个节点$/);
});

test('connections alone are counted, and a step of the map itself has its title alone', () => {
  const map = chain();
  expect(read(map, removeElements(new Set(map.edges.slice(0, 2).map(({ id }) => id))))).toBe('删除：2 条连线');
  expect(read(map, setMapField('title', '新名称'))).toBe('删除');
  const followed: Edit = (document) => setField('S1', 'name', '随改')(setMapField('title', '新名称')(document));
  expect(read(map, followed)).toBe('删除');
});
