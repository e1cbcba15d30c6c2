// Owns the names of what a cap counts.
import { CHANNEL_TYPES, type ChannelType } from '../document/kinds/channel.ts';
import type { Message } from '../i18n/message.ts';
import type { CapSubject } from './caps.ts';

const SUBJECTS: Readonly<Record<'total' | 'human' | 'service' | 'silence', Message>> = {
  total: { zh: '全部触达', en: 'All contacts' },
  human: { zh: '各类电话', en: 'Calls' },
  service: { zh: '全部服务类触达', en: 'Service contacts' },
  silence: { zh: '沟通后静默期内的触达', en: 'Contacts in the silence after a conversation' },
};

export function subjectName(subject: CapSubject): Message {
  if (subject in SUBJECTS) return SUBJECTS[subject as keyof typeof SUBJECTS];
  const [purpose, type] = subject.includes(':') ? subject.split(':') : ['', subject];
  const { zh, en } = CHANNEL_TYPES[type as ChannelType];
  return purpose ? { zh: `${zh}（服务类）`, en: `${en} (service)` } : { zh, en };
}
