// Owns the content on the calendar: scripts, products, benefits and materials on the days of their use, and where that outlasts them.
import { dateOf, dayNumber } from '../../shared/dictionary/calendar.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { PlanCalendar } from '../../shared/plan/plan-calendar.ts';
import type { ContentDays } from '../../shared/plan/plan-content.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Icon, KindIcon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { goTo } from '../session/go-to.ts';
import { Bar, Track } from './GanttParts.tsx';

export function ContentRows({ calendar }: { calendar: PlanCalendar }) {
  const say = useSay();
  if (calendar.content.length === 0) return null;
  return (
    <tbody>
      <tr className="gantt-scenario">
        <th scope="rowgroup">{say(words.part)}</th>
        <Track calendar={calendar} />
      </tr>
      {calendar.content.map((content) => (
        <ContentRow key={`${content.kind} ${content.id}`} content={content} calendar={calendar} />
      ))}
    </tbody>
  );
}

function ContentRow({ content, calendar }: { content: ContentDays; calendar: PlanCalendar }) {
  const say = useSay();
  const { kind, name, nodeId, waves, from, to, ends } = content;
  // Used from the first contact on, for as long as it may be.
  const usable = ends !== undefined && ends < to ? ends : to;
  const text = [waves.join(' · '), ends === undefined ? say(words.open[kind]) : say(words.until[kind], { ends })];
  return (
    <tr>
      <th scope="row" className="gantt-contact">
        {kind === 'material' ? <Icon name="file" size={13} /> : <KindIcon kind={kind} size={13} />}
        <Button look="link" className="ellipsis" title={name} onClick={() => goTo(nodeId)}>
          {name}
        </Button>
      </th>
      <Track calendar={calendar}>
        {usable >= from && (
          <Bar look="content" from={from} to={usable} calendar={calendar} text={name}>
            {text.filter(Boolean).join(' · ')}
          </Bar>
        )}
        {usable < to && (
          <Bar
            look="lacking"
            from={usable < from ? from : dateOf(dayNumber(usable) + 1)}
            to={to}
            calendar={calendar}
            text={name}
          >
            <SeverityIcon severity="warning" size={13} /> {say(words.stillUsed, { ends: ends ?? '', to })}
          </Bar>
        )}
      </Track>
    </tr>
  );
}

const words = {
  part: { zh: '内容和到期', en: 'Content and expiry' },
  stillUsed: { zh: '{ends} 到期，用到 {to}', en: 'ends {ends}, used until {to}' },
  until: {
    script: { zh: '审批至 {ends}', en: 'approved until {ends}' },
    product: { zh: '销售至 {ends}', en: 'on sale until {ends}' },
    benefit: { zh: '有效至 {ends}', en: 'valid until {ends}' },
    material: { zh: '有效至 {ends}', en: 'valid until {ends}' },
  },
  open: {
    script: { zh: '审批有效期待补', en: 'end of approval not given' },
    product: { zh: '未设停售日', en: 'no last day of sale' },
    benefit: { zh: '未设失效日', en: 'no end of validity' },
    material: { zh: '未设失效日', en: 'no end of validity' },
  },
} as const satisfies Record<string, Message | Record<ContentDays['kind'], Message>>;
