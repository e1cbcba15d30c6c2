import { expect, test } from 'vitest';
import { startValues } from '../../../../renderer/design/editing/elements.ts';
import { useKnowledge } from '../../../../renderer/session/knowledge-store.ts';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';

test('a new node begins with what its name says, a channel with the library’s figures for that type', () => {
  useKnowledge.setState({ dictionaries: starterDictionaries });
  expect(startValues('channel', 'App 首登弹窗')).toMatchObject({ channelType: 'appPopup', force: 'sea' });
  expect(startValues('channel', '')).toMatchObject({ force: 'land' });
  expect(startValues('channel', '')).not.toHaveProperty('channelType');
  expect(startValues('goal', '代发有效户净增')).toEqual({ metricId: 'effective_cust', unit: '户', direction: 'up' });
  expect(startValues('goal', '新目标')).toEqual({});
  expect(startValues('script', '短信提醒')).toEqual({});
});
