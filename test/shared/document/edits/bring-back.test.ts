// Tests bringing back what was deleted a while ago: whole, with its connections, later edits untouched.
import { expect, test } from 'vitest';
import { bringBack, stillGone } from '../../../../shared/document/edits/bring-back.ts';
import { addNode, removeElements, setField } from '../../../../shared/document/edits/elements.ts';
import { freePlace } from '../../../../shared/document/layout.ts';
import { chain } from '../../build-map.ts';

test('a node comes back with the connections whose ends are there; later edits stay', () => {
  const before = chain();
  const scenario = before.nodes.find(({ kind }) => kind === 'scenario');
  const product = before.nodes.find(({ kind }) => kind === 'product');
  if (!scenario || !product) throw new Error('no such chain');
  const after = removeElements(new Set([scenario.id]))(before);
  const later = [
    setField('S1', 'name', '改过的客群'),
    removeElements(new Set([product.id])),
    addNode('scenario', { name: '占位', y: scenario.y }),
  ].reduce((map, edit) => edit(map), after);
  const gone = stillGone(before, after, later);
  const now = bringBack(gone)(later);
  expect(gone.nodes).toEqual([scenario]);
  expect(now.nodes.find(({ id }) => id === scenario.id)).toEqual({
    ...scenario,
    ...freePlace(later.nodes, 'scenario', scenario.y),
  });
  const touching = before.edges.filter(({ from, to }) => [from, to].includes(scenario.id));
  expect(gone.edges).toEqual(touching.filter(({ from, to }) => ![from, to].includes(product.id)));
  expect(now.nodes.find(({ id }) => id === 'S1')?.name).toBe('改过的客群');
  expect(stillGone(before, after, now)).toEqual({ nodes: [], edges: [] });
});
