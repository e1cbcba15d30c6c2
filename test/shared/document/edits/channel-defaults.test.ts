import { expect, test } from 'vitest';
import { moveStages, stageMoves } from '../../../../shared/dictionary/move-stages.ts';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import { channelValues, setChannelType } from '../../../../shared/document/edits/channel-defaults.ts';
import { setField } from '../../../../shared/document/edits/elements.ts';
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
