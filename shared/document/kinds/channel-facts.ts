// Owns what is true of each channel type: who serves it, how the customer is met, what it carries. A new type is told here.
import type { z } from 'zod';
import type { Message } from '../../i18n/message.ts';
import { CHANNEL_TYPES, type ChannelType, type channel } from './channel.ts';
import type { script } from './script.ts';

type Channel = z.infer<typeof channel.fields>;
type ScriptType = z.infer<typeof script.fields>['scriptType'];

/** What a contact policy puts in order (DOMAIN §3.7, channelPriority). */
const CHANNEL_FAMILIES = {
  human: { zh: '人工', en: 'People' },
  wecom: { zh: '企微', en: 'WeCom' },
  app: { zh: 'App', en: 'App' },
  sms: { zh: '短信', en: 'SMS' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Message>;
type ChannelFamily = keyof typeof CHANNEL_FAMILIES;

/** The order that a policy starts with, in the words that it is kept in. */
export const FIRST_PRIORITY = (['human', 'wecom', 'app', 'sms'] as const).map((id) => CHANNEL_FAMILIES[id].zh);

interface ChannelFacts {
  readonly family: ChannelFamily;
  /** People of the branch, people elsewhere in the bank, or a system; people need a role and a time limit. */
  readonly servedBy: 'branch' | 'remote' | 'system';
  /** `varies`: the type does not say. */
  readonly meets: 'inPerson' | 'video' | 'voice' | 'text' | 'varies';
  /** What one customer gets of a person's time: `personal` is what high-value customers expect (SM012). */
  readonly attention: 'personal' | 'oneToOne' | 'none';
  /** The customer comes to a place of the bank. */
  readonly atPlace: boolean;
  /** The direction of a new channel of the type. */
  readonly mode: Channel['mode'];
  /** It comes at some hour of the day, which the policy's quiet hours are about; a letter lies in its box. */
  readonly hasHour: boolean;
  /** The script types that fit (SM028); the first is what a new script gets. */
  readonly carries: readonly [ScriptType, ...ScriptType[]];
  /** Only companies are met there. */
  readonly ofCompanies?: true;
}

const BRANCH = { family: 'human', servedBy: 'branch', atPlace: false, mode: 'outbound', hasHour: true } as const;
const REMOTE = { ...BRANCH, servedBy: 'remote' } as const;
const WECOM = { ...BRANCH, family: 'wecom', meets: 'text', carries: ['wecom'] } as const;
const SENT = { ...BRANCH, servedBy: 'system', meets: 'text', attention: 'none' } as const;
const APP = { ...SENT, family: 'app' } as const;

export const CHANNEL_FACTS: Readonly<Record<ChannelType, ChannelFacts>> = {
  hall: {
    ...BRANCH,
    meets: 'inPerson',
    attention: 'personal',
    atPlace: true,
    mode: 'inbound',
    carries: ['faceToFace'],
  },
  rmCall: { ...BRANCH, meets: 'voice', attention: 'personal', carries: ['call'] },
  rmVisit: { ...BRANCH, meets: 'inPerson', attention: 'personal', carries: ['faceToFace'] },
  outdoor: { ...BRANCH, meets: 'inPerson', attention: 'oneToOne', carries: ['faceToFace'] },
  community: { ...BRANCH, meets: 'inPerson', attention: 'oneToOne', atPlace: true, carries: ['faceToFace'] },
  companyVisit: { ...BRANCH, meets: 'inPerson', attention: 'personal', carries: ['faceToFace'], ofCompanies: true },
  chamber: {
    ...BRANCH,
    meets: 'inPerson',
    attention: 'oneToOne',
    carries: ['faceToFace', 'letter'],
    ofCompanies: true,
  },
  corpLiaison: { ...BRANCH, meets: 'varies', attention: 'oneToOne', carries: ['faceToFace', 'call', 'wecom'] },
  partner: { ...BRANCH, meets: 'varies', attention: 'oneToOne', carries: ['faceToFace', 'letter'] },
  remoteCall: { ...REMOTE, meets: 'voice', attention: 'personal', carries: ['call'] },
  remoteVideo: { ...REMOTE, meets: 'video', attention: 'personal', carries: ['video'] },
  aiCall: { ...SENT, family: 'other', meets: 'voice', carries: ['call'] },
  inbound: { ...REMOTE, meets: 'voice', attention: 'oneToOne', mode: 'inbound', carries: ['call'] },
  sms: { ...SENT, family: 'sms', carries: ['sms'] },
  appPush: { ...APP, carries: ['push'] },
  appPopup: { ...APP, carries: ['popup'] },
  appFeed: { ...APP, carries: ['push', 'popup'] },
  wecom1v1: { ...WECOM, attention: 'personal' },
  wecomGroup: { ...WECOM, attention: 'none' },
  moments: { ...WECOM, attention: 'none' },
  mpNotice: { ...APP, carries: ['push', 'sms', 'wecom'] },
  selfService: { ...SENT, family: 'other', atPlace: true, mode: 'inbound', carries: ['popup', 'faceToFace', 'push'] },
  email: { ...SENT, family: 'other', carries: ['letter'] },
  letter: { ...REMOTE, family: 'other', meets: 'text', attention: 'none', hasHour: false, carries: ['letter'] },
};

/** A call to the customer by a person, a machine or on video: the cap on calls and the midday rest are about these. */
export function isCall(type: ChannelType): boolean {
  const { meets, mode } = CHANNEL_FACTS[type];
  return (meets === 'voice' || meets === 'video') && mode === 'outbound';
}

/** Customer and banker see each other. */
export function isSeen(type: ChannelType): boolean {
  const { meets } = CHANNEL_FACTS[type];
  return meets === 'inPerson' || meets === 'video';
}

export function isServedByPeople(type: ChannelType): boolean {
  return CHANNEL_FACTS[type].servedBy !== 'system';
}

/** A channel of the type can carry scripts of the other. */
export function canCarry(type: ChannelType, scriptType: ScriptType): boolean {
  return CHANNEL_FACTS[type].carries.includes(scriptType);
}

/** The bank has something to say; a notice that customers come for by themselves speaks for itself. */
export function needsWords({ mode, purpose }: Pick<Channel, 'mode' | 'purpose'>): boolean {
  return !(mode === 'inbound' && purpose === 'mandatory');
}

/** A word of a policy's priority means a family or a single type, by its id or its name in either language. */
export function isMeantBy(word: string, type: ChannelType): boolean {
  const { family } = CHANNEL_FACTS[type];
  return isNamed(word, family, CHANNEL_FAMILIES[family]) || isNamed(word, type, CHANNEL_TYPES[type]);
}

function isNamed(word: string, id: string, { zh, en }: Message): boolean {
  const folded = word.trim().toLowerCase();
  return [id, zh, en].some((name) => name.toLowerCase() === folded);
}
