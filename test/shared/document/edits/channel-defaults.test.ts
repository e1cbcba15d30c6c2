import { expect, test } from 'vitest';
import { moveStages, stageMoves } from '../../../../shared/dictionary/move-stages.ts';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import { channelValues } from '../../../../shared/document/edits/channel-defaults.ts';
import { addNode, setField } from '../../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { chain } from '../../build-map.ts';

const { channels, lifecycleStages } = starterDictionaries;

test('a new channel starts with what the library says of its type', () => {
  expect(channelValues(channels, 'rmVisit')).toMatchObject({
    force: 'land',
    capacityPerDay: 6,
    unitCost: 80,
    executorRole: '客户经理',
    slaHours: 72,
  });
  expect(channelValues(channels, 'aiCall')).toEqual({
    force: 'air',
    unitCost: 0.3,
    executorRole: '系统自动',
    slaHours: 24,
  });
  expect(channelValues(channels, 'letter')).toEqual({});
});

test('a channel that reaches out begins with hours of the policy, by its type', () => {
  const hours = (values: object) => {
    const added = addNode('channel', { name: '新渠道', y: 0 }, { ...values })(chain());
    return (nodeById(added, 'CH2') as { sendWindow?: string }).sendWindow;
  };
  expect(hours({})).toBe('09:00-12:00,14:00-18:00');
  expect(hours({ channelType: 'sms' })).toBe('09:00-18:00');
  expect(hours({ channelType: 'hall', mode: 'inbound' })).toBeUndefined();
  expect(hours({ sendWindow: '10:00-11:00' })).toBe('10:00-11:00');
});

test('a new script is its first version, a copied one keeps its own', () => {
  const version = (values: object) => {
    const added = addNode('script', { name: '新话术', y: 0 }, { ...values })(chain());
    return (nodeById(added, 'T2') as { version?: number }).version;
  };
  expect([version({}), version({ version: 4 })]).toEqual([1, 4]);
});

test('segments move to the corresponding stages in one step', () => {
  const document = setField('S1', 'lifecycleStage', ['maintain', 'churn', 'acquire', 'ownWord'])(chain());
  const moves = stageMoves(document, lifecycleStages, 'A5', 'B4');
  expect(moves).toEqual([
    { from: 'maintain', to: 'mature', segments: 1 },
    { from: 'churn', to: 'mature', segments: 1 },
  ]);
  expect(nodeById(moveStages(moves)(document), 'S1')).toMatchObject({
    lifecycleStage: ['mature', 'acquire', 'ownWord'],
  });
  expect(moveStages([])(document)).toBe(document);
});
