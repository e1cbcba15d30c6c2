import { expect, test } from 'vitest';
import { pictureOf } from '../../../renderer/branch-page/model/map-picture.ts';
import { buildMap } from '../../shared/build-map.ts';

test('fallbacks run beside their lane, before the next one, and lines at a card come apart', () => {
  const { nodes, edges } = buildMap({ P1: {}, CH1: {}, CH2: {}, CH3: {}, T1: {} }, [
    'P1 CH1',
    'P1 CH2',
    'CH1 CH3',
    'CH1 T1',
  ]);
  const picture = pictureOf(nodes, edges, false);
  const pathOf = (id: string) => picture.edges.find(({ edge }) => edge.id === id)?.path ?? '';
  const card = picture.cards.find(({ node }) => node.id === 'CH1');
  const next = picture.cards.find(({ node }) => node.id === 'T1');
  const [x = 0, track = 0] = (pathOf('E3').match(/^M([\d.]+) [\d.]+H([\d.]+)V/) ?? []).slice(1).map(Number);
  expect(x).toBeCloseTo((card?.x ?? 0) + (card?.width ?? 0), 0);
  expect(track).toBeGreaterThan(x);
  expect(track).toBeLessThan(next?.x ?? 0);
  const startOf = (id: string) => pathOf(id).split('C')[0];
  expect(startOf('E1')).not.toBe(startOf('E2'));
});
