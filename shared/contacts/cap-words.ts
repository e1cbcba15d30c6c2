// Owns the words for the caps of a contact policy, as they hold for one customer.
import type { ChannelType } from '../document/kinds/channel.ts';
import type { Message } from '../i18n/message.ts';
import { type Cap, type CapSubject, WIDE_SUBJECTS } from './caps.ts';
import { subjectName } from './subject-name.ts';

/**
 * One for each subject, 全部触达 7 天 4 次、30 天 10 次; of channel types those in `types` alone. What an hour may hold is said as
 * the day's cap that it comes to. A silence is told otherwise.
 */
export function capWords(caps: readonly Cap[], types: ReadonlySet<ChannelType>): readonly Message[] {
  const isMeant = (subject: CapSubject) =>
    WIDE_SUBJECTS.has(subject) || types.has(subject.replace(/^service:/, '') as ChannelType);
  const subjects = [...new Set(caps.map(({ subject }) => subject))].filter(isMeant);
  return subjects.map((subject) => {
    const own = caps.filter((cap) => cap.subject === subject);
    const { zh, en } = subjectName(subject);
    return {
      zh: `${zh} ${own.map(inDays).join('、')}`,
      en: `${en}: ${own.map(withinDays).join(', ')}`,
    };
  });
}

const inDays = ({ windowDays, limit }: Cap) => `${windowDays === 1 ? '每日' : `${windowDays} 天`} ${limit} 次`;
const withinDays = ({ windowDays, limit }: Cap) => `${limit} ${windowDays === 1 ? 'a day' : `in ${windowDays} days`}`;
