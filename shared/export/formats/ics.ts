// Owns the plan as a calendar file (RFC 5545): its phases, milestones, contact days and what runs out, as all-day events, which calendars take in and renew.
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { dateOf, dayNumber } from '../../dictionary/calendar.ts';
import type { Phase } from '../../document/phases.ts';
import { dayName } from '../../document/relative-days.ts';
import { amount } from '../../document/unit-names.ts';
import { formatMessage, type Language, type Message } from '../../i18n/message.ts';
import { isApproved, TRIAL_MARK } from '../../package/trial.ts';
import { type PlanCalendar, planCalendar } from '../../plan/plan-calendar.ts';
import type { ContentDays } from '../../plan/plan-content.ts';
import { ProblemError } from '../../problem.ts';
import type { ExportFormat, ExportInput } from '../format.ts';

export const ics: ExportFormat = {
  id: 'ics',
  title: { zh: '排期日历 .ics', en: 'Calendar, .ics' },
  about: { zh: '阶段、里程碑和触达日，供日历软件导入', en: 'Phases, milestones and contact days, for calendars' },
  extension: 'ics',
  mime: 'text/calendar',
  options: [],
  takesSelection: false,
  write: toIcs,
};

/** Throws E_EXPORT_NO_PERIOD for a map without a period. */
function toIcs({ document, knowledge, language, generatedAt }: ExportInput): string {
  const calendar = planCalendar(document, knowledge.dictionaries, knowledge.stock);
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
  { phases, milestones, scenarios, content, periodEnd }: PlanCalendar,
  { dictionaries }: ExportInput['knowledge'],
  language: Language,
): readonly PlanEvent[] {
  const say = (message: Message, params?: Parameters<typeof formatMessage>[2]) =>
    formatMessage(message, language, params);
  const roles = new Map(dictionaries.executorRoles.map(({ id, label }) => [id, say(label)]));
  const goals = new Map(document.nodes.map((node) => [node.id, node]));
  const figure = ({ goalId, target }: Pick<Phase, 'goalId' | 'target'>, message: Message) => {
    const goal = goals.get(goalId ?? '');
    if (target === undefined || goal?.kind !== 'goal') return [];
    return [say(message, { goal: goal.name, target: amount(target, goal.unit) })];
  };
  const role = (id: string | undefined) => (id ? [roles.get(id) ?? id] : []);
  const ofPhases = phases.map((phase): PlanEvent => {
    const { name, fromDate: from, toDate: to } = phase;
    const id = `phase-${encodeURIComponent(name)}`;
    return { id, from, to, title: say(PHASE, { name }), about: figure(phase, BRINGS) };
  });
  const ofMilestones = milestones.map((milestone): PlanEvent => {
    const { name, date, ownerRole } = milestone;
    const about = [...figure(milestone, BY_THEN), ...role(ownerRole)];
    return {
      id: `milestone-${encodeURIComponent(name)}`,
      from: date,
      to: date,
      title: say(MILESTONE, { name }),
      about,
    };
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
          ...role(channel.executorRole),
        ],
      }));
    }),
  );
  const ofContent = content.flatMap(({ kind, id, name, to, ends }): PlanEvent | readonly [] => {
    if (ends === undefined || ends > periodEnd) return [];
    const about = ends < to ? [say(STILL_USED, { to })] : [];
    return { id: `${kind}-ends-${id}`, from: ends, to: ends, title: say(CONTENT_ENDS[kind], { name }), about };
  });
  // What ends before it begins has no place in a calendar.
  return [...ofPhases, ...ofMilestones, ...ofContacts, ...ofContent].filter(({ from, to }) => from <= to);
}

/** The library escapes the texts of events, not the name of the calendar. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

const PHASE: Message = { zh: '阶段：{name}', en: 'Phase: {name}' };
const MILESTONE: Message = { zh: '里程碑：{name}', en: 'Milestone: {name}' };
const BRINGS: Message = { zh: '{goal}：{target}', en: '{goal}: {target}' };
const BY_THEN: Message = { zh: '{goal}：累计 {target}', en: '{goal}: {target} by then' };
const FOR: Message = { zh: '客群：{segments}', en: 'For: {segments}' };
const STILL_USED: Message = { zh: '排期用到 {to}', en: 'The plan uses it until {to}' };
const CONTENT_ENDS: Readonly<Record<ContentDays['kind'], Message>> = {
  script: { zh: '话术审批到期：{name}', en: 'Script approval ends: {name}' },
  product: { zh: '产品停售：{name}', en: 'Last day of sale: {name}' },
  benefit: { zh: '权益失效：{name}', en: 'Benefit ends: {name}' },
  material: { zh: '物料失效：{name}', en: 'Material expires: {name}' },
};
