import { expect, test } from 'vitest';
import { setField } from '../../../shared/document/edits/elements.ts';
import { inForce } from '../../../shared/document/in-force.ts';
import { blanksForExport, draftNodes } from '../../../shared/lint/export-check.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { sharedPart } from '../../../shared/package/build-payload.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { chain } from '../build-map.ts';
import { context } from '../lint/test-rule.ts';

const map = chain({ CH2: { status: 'draft' }, T2: { name: '另一句', text: '保本', tray: true } }, ['P1 CH2', 'CH2 T2']);
const inTray = setField('CH2', 'tray', true)(map);

test('a map with an empty tray is itself', () => {
  const whole = chain();
  expect(inForce(whole)).toBe(whole);
});

test('what is in the tray is left out with its edges, the same object each time', () => {
  const rest = inForce(map);
  expect(rest.nodes.map(({ id }) => id)).not.toContain('T2');
  expect(rest.edges.map(({ from, to }) => `${from} ${to}`)).not.toContain('CH2 T2');
  expect(inForce(map)).toBe(rest);
});

test('it is in no check, no row, no list of what is missing', () => {
  expect(runRules(map, context).map(({ ruleId, targets }) => [ruleId, ...targets])).toContainEqual(['SM004', 'CH2']);
  expect(runRules(inTray, context)).toEqual(runRules(chain(), context));
  expect(strategyRows(setField('T2', 'tray', undefined)(map))).toHaveLength(2);
  expect(strategyRows(map)).toHaveLength(1);
  expect(blanksForExport(inTray)).toEqual(blanksForExport(chain()));
  expect(draftNodes(inTray)).toEqual([]);
});

test('it goes into no package', () => {
  const ready = setField('T2', 'status', 'ready')(inTray);
  const { nodes, edges } = sharedPart(ready, strategyRows(ready), [], context).map;
  expect(nodes.map(({ id }) => id)).toEqual(chain().nodes.map(({ id }) => id));
  expect(edges).toHaveLength(5);
});

test('personal data is looked for in it: the file carries it', () => {
  const found = runRules(setField('T2', 'note', '13800138000')(inTray), context);
  expect(found.map(({ ruleId, targets }) => [ruleId, ...targets])).toContainEqual(['SM030', 'T2']);
});
