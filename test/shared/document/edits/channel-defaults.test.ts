import { expect, test } from 'vitest';
import { moveStages, stageMoves } from '../../../../shared/dictionary/move-stages.ts';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import { channelValues, setChannelType } from '../../../../shared/document/edits/channel-defaults.ts';
import { addNode, setField } from '../../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { chain } from '../../build-map.ts';

const { channels, lifecycleStages } = starterDictionaries;
const ids = new Set(['CH1']);

test('a new channel starts with what the library says of its type', () => {
  expect(channelValues(channels, 'rmVisit')).toEqual({ force: 'land', capacityPerDay: 6, unitCost: 80 });
  expect(channelValues(channels, 'aiCall')).toEqual({ force: 'air', unitCost: 0.3 });
  expect(channelValues(channels, 'letter')).toEqual({});
});

test('another type brings its defaults, own values stay', () => {
  const visit = setChannelType(ids, 'rmVisit', channels)(chain());
  expect(nodeById(visit, 'CH1')).toMatchObject({
    channelType: 'rmVisit',
    force: 'land',
    capacityPerDay: 6,
    unitCost: 80,
  });
  const own = setField('CH1', 'capacityPerDay', 9)(visit);
  const sms = nodeById(setChannelType(ids, 'sms', channels)(own), 'CH1');
  expect(sms).toMatchObject({ channelType: 'sms', force: 'sea', capacityPerDay: 9, unitCost: 0.05 });
  // Automated channels have no capacity: the default of a person's goes.
  expect(nodeById(setChannelType(ids, 'sms', channels)(visit), 'CH1')).not.toHaveProperty('capacityPerDay');
  expect(setChannelType(ids, 'rmVisit', channels)(visit)).toBe(visit);
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

test('another type brings its hours and whether it asks for consent, where both still were the former type’s', () => {
  const call = addNode('channel', { name: '新渠道', y: 0 })(chain());
  const second = new Set(['CH2']);
  const sms = setChannelType(second, 'sms', channels)(call);
  expect(nodeById(sms, 'CH2')).toMatchObject({ sendWindow: '09:00-18:00', consentRequired: true });
  const hall = setChannelType(second, 'hall', channels)(sms);
  expect(nodeById(hall, 'CH2')).toMatchObject({ consentRequired: false });
  expect(nodeById(setChannelType(second, 'aiCall', channels)(hall), 'CH2')).toMatchObject({
    sendWindow: '09:00-12:00,14:00-18:00',
    consentRequired: true,
  });
  const own = setField('CH2', 'sendWindow', '10:00-11:00')(setField('CH2', 'consentRequired', false)(call));
  expect(nodeById(setChannelType(second, 'sms', channels)(own), 'CH2')).toMatchObject({
    sendWindow: '10:00-11:00',
    consentRequired: false,
  });
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
