// Owns the plan as a calendar file (RFC 5545): its phases and contact days as all-day events, which calendars take in and renew.
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { dateOf, dayNumber } from '../../dictionary/calendar.ts';
import { dayName } from '../../document/relative-days.ts';
import { amount } from '../../document/unit-names.ts';
import { formatMessage, type Language, type Message } from '../../i18n/message.ts';
import { isApproved, TRIAL_MARK } from '../../package/trial.ts';
import { type PlanCalendar, planCalendar } from '../../plan/plan-calendar.ts';
import { ProblemError } from '../../problem.ts';
import type { ExportFormat, ExportInput } from '../format.ts';

export const ics: ExportFormat = {
  id: 'ics',
  title: { zh: '排期日历 .ics', en: 'Calendar, .ics' },
  about: { zh: '阶段和触达日，供日历软件导入', en: 'Phases and contact days, for calendar programs' },
  extension: 'ics',
  mime: 'text/calendar',
  options: [],
  takesSelection: false,
  write: toIcs,
};

/** Throws E_EXPORT_NO_PERIOD for a map without a period. */
function toIcs({ document, knowledge, language, generatedAt }: ExportInput): string {
  const calendar = planCalendar(document, knowledge.dictionaries);
  if (!calendar) throw new ProblemError('E_EXPORT_NO_PERIOD');
  const approved = isApproved(document);
  const file = ical({
    name: escaped(document.title),
    prodId: { company: 'Strategy Map Workbench', product: 'plan', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, from, to, title, about } of eventsOf(document, calendar, knowledge, language)) {
    file.createEvent({
      id: `${document.id}-${id}@strategy-map-workbench`,
      // A later version takes the place of an earlier one.
      sequence: document.version,
      stamp: new Date(generatedAt),
      start: new Date(`${from}T00:00:00Z`),
      end: new Date(`${dateOf(dayNumber(to) + 1)}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: title,
      description: [...(approved ? [] : [formatMessage(TRIAL_MARK, language)]), ...about].join('\n'),
      status: approved ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${file.toString()}\r\n`;
}

interface PlanEvent {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly about: readonly string[];
}

function eventsOf(
  document: ExportInput['document'],
  { phases, scenarios }: PlanCalendar,
  { dictionaries }: ExportInput['knowledge'],
  language: Language,
): readonly PlanEvent[] {
  const say = (message: Message, params?: Parameters<typeof formatMessage>[2]) =>
    formatMessage(message, language, params);
  const roles = new Map(dictionaries.executorRoles.map(({ id, label }) => [id, say(label)]));
  const goals = new Map(document.nodes.map((node) => [node.id, node]));
  const ofPhases = phases.map(({ name, fromDate, toDate, goalId, target }): PlanEvent => {
    const goal = goals.get(goalId ?? '');
    const about =
      target === undefined || goal?.kind !== 'goal'
        ? []
        : [say(BRINGS, { goal: goal.name, target: amount(target, goal.unit) })];
    return { id: `phase-${encodeURIComponent(name)}`, from: fromDate, to: toDate, title: say(PHASE, { name }), about };
  });
  const ofContacts = scenarios.flatMap(({ scenario, segments, contacts }) =>
    contacts.flatMap(({ channel, waveName, from, to, rounds }): readonly PlanEvent[] => {
      if (from === undefined || to === undefined) return [];
      return (rounds ?? [{ from, to }]).map((days, round) => ({
        id: `${scenario.id}-${channel.id}${rounds ? `-${round + 1}` : ''}`,
        ...days,
        title: [waveName, channel.name, scenario.name].filter(Boolean).join(' · '),
        about: [
          ...(channel.offsetDay === undefined ? [] : [say(dayName(channel.offsetDay))]),
          say(FOR, { segments: segments.map(({ name }) => name) }),
          ...(channel.executorRole ? [roles.get(channel.executorRole) ?? channel.executorRole] : []),
        ],
      }));
    }),
  );
  // What ends before it begins has no place in a calendar.
  return [...ofPhases, ...ofContacts].filter(({ from, to }) => from <= to);
}

/** The library escapes the texts of events, not the name of the calendar. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

const PHASE: Message = { zh: '阶段：{name}', en: 'Phase: {name}' };
const BRINGS: Message = { zh: '{goal}：{target}', en: '{goal}: {target}' };
const FOR: Message = { zh: '客群：{segments}', en: 'For: {segments}' };
