import { duplicateStrategy } from '../../../../shared/lint/rules/duplicate-strategy.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(duplicateStrategy, {
  passing: {
    'one row': chain(),
    'another channel type': chain({ CH2: { channelType: 'sms' }, T2: {} }, ['P1 CH2', 'CH2 T2']),
    'another product': chain({ P2: {}, CH2: {}, T2: {} }, ['SC1 P2', 'P2 CH2', 'CH2 T2']),
    'two items of one channel type': chain({ CH1: { libraryId: 'a' }, CH2: { libraryId: 'b' }, T2: {} }, [
      'P1 CH2',
      'CH2 T2',
    ]),
    'a second call when the first did not get through': chain({ CH2: {}, T2: {} }, ['CH1 CH2 fallback', 'CH2 T2']),
    'a second call after a message': chain({ CH2: { channelType: 'sms' }, CH3: {}, T2: {}, T3: {} }, [
      'CH1 CH2 followUp',
      'CH2 CH3 fallback',
      'CH2 T2',
      'CH3 T3',
    ]),
    'another scenario': chain({ SC2: {}, P2: {}, CH2: {}, T2: {} }, ['S1 SC2', 'SC2 P2', 'P2 CH2', 'CH2 T2']),
    'variants of one script': chain({ T2: { variantOf: 'T1' } }, ['CH1 T2']),
    'variants of a script that is elsewhere': chain({ T1: { variantOf: 'T9' }, T2: { variantOf: 'T9' } }, ['CH1 T2']),
    'scripts of one channel for different products': chain(
      { P2: {}, T1: { forProductIds: ['P1'] }, T2: { forProductIds: ['P2'] } },
      ['SC1 P2', 'P2 CH1', 'CH1 T2'],
    ),
    'scripts of one channel for different segments': chain(
      { S2: {}, T1: { forSegmentIds: ['S1'] }, T2: { forSegmentIds: ['S2'] } },
      ['G1 S2', 'S2 SC1', 'CH1 T2'],
    ),
    'scripts of one channel for the stages of an allocation': chain(
      { T1: { allocStage: 'pre' }, T2: { allocStage: 'during' }, T3: { allocStage: 'post' } },
      ['CH1 T2', 'CH1 T3'],
    ),
    'a script that is retired': chain({ T2: { status: 'retired' } }, ['CH1 T2']),
    'scripts for different segments': chain(
      { S2: {}, T1: { forSegmentIds: ['S1'] }, CH2: {}, T2: { forSegmentIds: ['S2'] } },
      ['G1 S2', 'S2 SC1', 'P1 CH2', 'CH2 T2'],
    ),
    'a channel without words makes no row': chain({ CH2: {} }, ['P1 CH2']),
  },
  failing: {
    'two channels of one type': {
      map: chain(
        {
          S1: { name: '新户' },
          SC1: { name: '首面' },
          P1: { name: '存单' },
          CH1: { name: '甲' },
          CH2: { name: '乙' },
          T2: {},
        },
        ['P1 CH2', 'CH2 T2'],
      ),
      finds: [
        {
          targets: ['CH1', 'CH2', 'P1'],
          zh: '重复策略：客群“新户”在场景“首面”经“甲、乙”推荐“存单”的策略有 2 处。',
          severity: 'warning',
        },
      ],
    },
    'one product placed twice': {
      map: chain({ P1: { libraryId: 'cd' }, P2: { libraryId: 'cd' } }, ['SC1 P2', 'P2 CH1']),
      finds: [{ targets: ['CH1', 'P1', 'P2'], zh: /有 2 处/ }],
    },
    'two scripts in one channel': {
      map: chain(
        {
          S1: { name: '新户' },
          SC1: { name: '首面' },
          P1: { name: '存单' },
          CH1: { name: '电话' },
          T1: { name: '甲' },
          T2: { name: '乙' },
        },
        ['CH1 T2'],
      ),
      finds: [
        {
          targets: ['CH1', 'P1', 'T1', 'T2'],
          zh: '重复策略：客群“新户”在场景“首面”经同一渠道“电话”推荐“存单”，有 2 条话术：甲、乙。',
          fixes: 1,
        },
      ],
    },
    'two scripts of one stage in one channel': {
      map: chain({ T1: { allocStage: 'pre' }, T2: { allocStage: 'post' }, T3: { allocStage: 'post' } }, [
        'CH1 T2',
        'CH1 T3',
      ]),
      finds: [{ targets: ['CH1', 'P1', 'T2', 'T3'], zh: /有 2 条话术/, fixes: 1 }],
    },
    'a variant and a third script in one channel': {
      map: chain({ T2: { variantOf: 'T1' }, T3: {} }, ['CH1 T2', 'CH1 T3']),
      finds: [{ targets: ['CH1', 'P1', 'T1', 'T3'], zh: /有 2 条话术/, fixes: 1 }],
    },
    'two scripts in one channel for one of two segments': {
      map: chain({ S1: { name: '新户' }, S2: {}, T2: { forSegmentIds: ['S1'] } }, ['G1 S2', 'S2 SC1', 'CH1 T2']),
      finds: [{ targets: ['CH1', 'P1', 'T1', 'T2'], zh: /客群“新户”在/, fixes: 1 }],
    },
    'two scripts in a channel that a fallback leads to': {
      map: chain({ CH2: { channelType: 'sms' }, T2: {}, T3: {} }, ['CH1 CH2 fallback', 'CH2 T2', 'CH2 T3']),
      finds: [{ targets: ['CH2', 'P1', 'T2', 'T3'], zh: /有 2 条话术/, fixes: 1 }],
    },
    'one item of two channel types': {
      map: chain({ CH1: { libraryId: 'a' }, CH2: { libraryId: 'a', channelType: 'sms' }, T2: {} }, [
        'P1 CH2',
        'CH2 T2',
      ]),
      finds: [{ targets: ['CH1', 'CH2', 'P1'], zh: /有 2 处/ }],
    },
  },
});
