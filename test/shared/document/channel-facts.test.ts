import { describe, expect, test } from 'vitest';
import { CHANNEL_TYPES, type ChannelType } from '../../../shared/document/kinds/channel.ts';
import {
  CHANNEL_FACTS,
  FIRST_PRIORITY,
  isCall,
  isMeantBy,
  isSeen,
  isServedByPeople,
} from '../../../shared/document/kinds/channel-facts.ts';
import { starterChannels } from '../../../shared/library/starter/channels.ts';
import { byPolicy } from '../../../shared/lint/channel-order.ts';
import { buildMap } from '../build-map.ts';

const ALL = Object.keys(CHANNEL_TYPES) as ChannelType[];
const those = (is: (type: ChannelType) => boolean) => ALL.filter(is).join(' ');

/** DOMAIN §3.6, §3.7 and §4, written out here so that the table is not its own judge. */
describe('what is true of the channel types', () => {
  test('who serves them', () => {
    expect(those((type) => !isServedByPeople(type))).toBe(
      'aiCall sms appPush appPopup appFeed mpNotice selfService email',
    );
    expect(those((type) => CHANNEL_FACTS[type].servedBy === 'remote')).toBe('remoteCall remoteVideo inbound letter');
  });

  test('how customers are met', () => {
    expect(those(isCall)).toBe('rmCall remoteCall remoteVideo aiCall');
    expect(those(isSeen)).toBe('hall rmVisit outdoor community companyVisit chamber remoteVideo');
    expect(those((type) => CHANNEL_FACTS[type].attention === 'personal')).toBe(
      'hall rmCall rmVisit companyVisit remoteCall remoteVideo wecom1v1',
    );
    expect(those((type) => CHANNEL_FACTS[type].atPlace)).toBe('hall community selfService');
    expect(those((type) => CHANNEL_FACTS[type].mode === 'inbound')).toBe('hall inbound selfService');
  });

  test('the starter’s channels have an executor: people where people serve, else the system', () => {
    for (const { fields } of starterChannels) {
      const byPeople = isServedByPeople(fields.channelType as ChannelType);
      expect(fields.executorRole, String(fields.name)).toEqual(
        byPeople ? expect.not.stringContaining('系统') : '系统自动',
      );
    }
  });
});

describe('the order of a contact policy', () => {
  const typesInOrder = (priority: readonly string[], types: readonly ChannelType[]) => {
    const { nodes } = buildMap(Object.fromEntries(types.map((channelType, index) => [`CH${index}`, { channelType }])));
    return byPolicy(priority, nodes as never).map(({ channelType }) => channelType);
  };
  const given: readonly ChannelType[] = ['email', 'sms', 'appFeed', 'moments', 'letter', 'remoteCall', 'aiCall'];

  test('is kept in words, and starts with 人工、企微、App、短信', () => {
    expect(FIRST_PRIORITY).toEqual(['人工', '企微', 'App', '短信']);
    expect(typesInOrder(FIRST_PRIORITY, given)).toEqual([
      'remoteCall',
      'moments',
      'appFeed',
      'sms',
      'email',
      'letter',
      'aiCall',
    ]);
  });

  test.each([
    ['ids', ['sms', 'human', 'aiCall']],
    ['English', [' SMS ', 'people', 'AI call']],
    ['Chinese', ['短信', '人工', '智能外呼']],
  ])('may name families and single types in %s; what nobody knows is passed over', (_how, words) => {
    expect(typesInOrder(['卫星', ...words], given)).toEqual([
      'sms',
      'remoteCall',
      'aiCall',
      'email',
      'appFeed',
      'moments',
      'letter',
    ]);
  });

  test('every type is meant by its family and by itself, and by no other', () => {
    for (const type of ALL) {
      const { zh, en } = CHANNEL_TYPES[type];
      expect(
        [type, zh, en].every((word) => isMeantBy(word, type)),
        type,
      ).toBe(true);
      expect(FIRST_PRIORITY.filter((word) => isMeantBy(word, type)).length, type).toBe(
        CHANNEL_FACTS[type].family === 'other' ? 0 : 1,
      );
    }
  });
});
