// Tests that only the very list of blank fields that somebody has seen counts as confirmed.
import { expect, test } from 'vitest';
import {
  blankCount,
  confirmBlanks,
  isConfirmed,
  useHandover,
} from '../../../../renderer/handover/issuing/export-store.ts';
import { setField } from '../../../../shared/document/edits/elements.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { blankGroups } from '../../../../shared/lint/blank-groups.ts';

const [template] = allTemplates();
if (!template) throw new Error('there are no templates');
const groups = blankGroups(template);
const confirmed = (mapId = template.id, shown = groups) =>
  isConfirmed(useHandover.getState().confirmedBlanks, mapId, shown);

test('a list counts as confirmed until it changes, for its own map alone', () => {
  expect(blankCount(groups)).toBeGreaterThan(groups.length);
  expect(confirmed()).toBe(false);
  confirmBlanks(template.id, groups);
  expect(confirmed()).toBe(true);
  expect(confirmed('another')).toBe(false);
  const fewer = blankGroups({ ...template, author: '策略岗' });
  expect(confirmed(template.id, fewer)).toBe(false);
  const more = blankGroups(setField('G1', 'measureNote', undefined)(template));
  expect(confirmed(template.id, more)).toBe(false);
  confirmBlanks(template.id, undefined);
  expect(confirmed()).toBe(false);
});

test('where nothing is blank, nothing needs to be confirmed', () => {
  expect(confirmed(template.id, [])).toBe(true);
});
