// Owns the checks of what branches may change: levels of nodes and fields, and what nothing opens.
import { expect, test } from 'vitest';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setFieldLock } from '../../../shared/document/edits/locks.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { countOpenFields, isWhollyLocked, lockableFields, lockOf } from '../../../shared/document/locks.ts';
import { findTemplate } from '../../../shared/document/templates.ts';

const template = findTemplate('TPL-ELDER') as MapDocument;
const optional = (setField('CH1', 'duty', 'optional') as (d: MapDocument) => MapDocument)(template);
const node = (document: MapDocument): MapNode => nodeById(document, 'CH1') as MapNode;

test('everything is locked unless somebody opened it', () => {
  expect(lockOf(node(optional), 'capacityPerDay')).toBe('locked');
  expect(countOpenFields(node(optional))).toBe(0);
});

test('a field follows its node until it has a level of its own, and follows it again when that is taken away', () => {
  const open = setField('CH1', 'lockLevel', 'adjustable')(optional);
  const mixed = setFieldLock('CH1', 'capacityPerDay', 'free')(setFieldLock('CH1', 'note', 'locked')(open));
  expect(lockOf(node(mixed), 'sendWindow')).toBe('adjustable');
  expect(lockOf(node(mixed), 'capacityPerDay')).toBe('free');
  expect(lockOf(node(mixed), 'note')).toBe('locked');
  expect(countOpenFields(node(mixed))).toBe(lockableFields(node(mixed)).length - 1);
  const back = setFieldLock('CH1', 'note', undefined)(setFieldLock('CH1', 'capacityPerDay', undefined)(mixed));
  expect(node(back)).toEqual(node(open));
});

test('no level opens a must-do node, an identity or a disclosure', () => {
  const must = setField('CH1', 'duty', 'must')(setField('CH1', 'lockLevel', 'free')(optional));
  expect(isWhollyLocked(node(must))).toBe(true);
  expect(lockOf(node(must), 'capacityPerDay')).toBe('locked');
  const script = nodeById(setField('T1', 'lockLevel', 'free')(template), 'T1') as MapNode;
  const forced = { ...script, duty: 'optional', fieldLocks: { disclosure: 'free', code: 'free' } } as MapNode;
  expect(lockOf(forced, 'disclosure')).toBe('locked');
  expect(lockOf(forced, 'code')).toBe('locked');
  expect(lockOf(forced, 'sections.opening')).toBe('free');
  expect(lockableFields(forced).map(({ name }) => name)).not.toContain('disclosure');
});

test('no level opens what the branches have of a quota or a goal', () => {
  const open = (id: string, name: string) =>
    ({ ...nodeById(template, id), lockLevel: 'free', fieldLocks: { [name]: 'free' } }) as MapNode;
  for (const [id, name] of [
    ['P1', 'quotaByBranch'],
    ['G1', 'branchTargets'],
  ] as const) {
    expect(lockOf(open(id, name), name)).toBe('locked');
    expect(lockableFields(open(id, name)).map((field) => field.name)).not.toContain(name);
  }
});
