// Owns the one-page SOP of a scenario: who enters, the steps in order with the words to begin with, and when to stop.

import { useState } from 'preact/hooks';
import { capWords } from '../../../shared/contacts/cap-words.ts';
import { capsOf } from '../../../shared/contacts/caps.ts';
import type { CustomerUnit } from '../../../shared/document/customer-type.ts';
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import { dayName } from '../../../shared/document/relative-days.ts';
import { repeatName, repeatOf } from '../../../shared/document/repeat.ts';
import { scriptText } from '../../../shared/document/script-text.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { nodeOf, type PageData, roleLabel, triggerLabel, triggerSentence } from '../model/page-data.ts';
import type { PageRow } from '../model/page-row.ts';
import { Cells } from '../parts/Cells.tsx';
import { DifferenceMark } from '../parts/Difference.tsx';
import { Fact } from '../parts/Fact.tsx';
import { Choice } from '../parts/Filters.tsx';
import { useSay } from '../parts/language.tsx';
import { Products } from '../parts/Products.tsx';
import { WithVariables } from '../parts/ScriptCard.tsx';
import { DutyTag, ForceTag } from '../parts/tags.tsx';
import { WhomPanels } from '../parts/Whom.tsx';
import { CLASSES, TRIGGERS, W, wordOf } from '../words.ts';
import type { ViewProps } from './views.ts';

const T = {
  which: { zh: '场景', en: 'Scenario' },
  trigger: { zh: '触发', en: 'Trigger' },
  enter: { zh: '进入条件', en: 'Entry' },
  exit: { zh: '退出条件', en: 'Exit' },
  repeats: { zh: '重复', en: 'Repeats' },
  cooldown: { zh: '冷却期', en: 'Cool-down' },
  days: { zh: '{days} 天', en: '{days} days' },
  valid: { zh: '有效时长', en: 'Valid for' },
  hours: { zh: '{hours} 小时', en: '{hours} hours' },
  step: { zh: '步骤', en: 'Step' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '执行人', en: 'Who' },
  opens: { zh: '开场话术', en: 'Opening' },
  next: { zh: '接续', en: 'Goes on' },
  first: { zh: '首个执行日 {day}', en: 'First day {day}' },
  full: { zh: '全文见话术卡 {number}', en: 'Full text: card {number}' },
  silence: { zh: '沟通后 {days} 天内不再主动联系', en: 'No business contact for {days} days after a conversation' },
  refusal: { zh: '客户拒绝后 {days} 天内不再主动联系', en: 'No business contact for {days} days after a refusal' },
  dueDates: { zh: '到期提醒不受限', en: 'due-date reminders are always allowed' },
  service: { zh: '服务类触达不受限', en: 'service contacts are always allowed' },
  manual: { zh: '人工触发的场景不计入触达上限', en: 'scenarios triggered by hand are under no cap' },
  ownRules: {
    zh: '本方案的{rules}与全行规则不同，按本方案执行。',
    en: 'Other than the bank’s rules, and to be followed here: {rules}.',
  },
  quiet: {
    zh: '勿扰时段 {hours}；每{unit}触达上限：{caps}。',
    en: 'Quiet hours {hours}; frequency caps per {unit}: {caps}.',
  },
} as const satisfies Record<string, Message>;

/** One of the customers that a cap is for. */
const EACH: Readonly<Record<CustomerUnit, Message>> = {
  人: { zh: '人', en: 'person' },
  家: { zh: '家', en: 'company' },
  户: { zh: '户', en: 'customer' },
};

function allOf(words: readonly Message[]): Message {
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}

function eachOf(words: readonly Message[]): Message {
  if (words.length === 0) return { zh: '无', en: 'none' };
  return { zh: words.map(({ zh }) => zh).join('；'), en: words.map(({ en }) => en).join('; ') };
}

export function SopView({ data }: ViewProps) {
  const [only, setOnly] = useState('');
  const scenarios = [...new Map(data.rows.map((row) => [row.scenarioCode, row.scenarioName]))];
  const shown = scenarios.filter(([code]) => only === '' || only === code);
  return (
    <>
      <div class="toolbar no-print">
        <Choice
          label={T.which}
          value={only}
          options={scenarios.map(([value, name]) => ({ value, label: { zh: name, en: name } }))}
          onChange={setOnly}
        />
      </div>
      {shown.map(([code]) => (
        <Sop key={code} data={data} rows={data.rows.filter((row) => row.scenarioCode === code)} />
      ))}
    </>
  );
}

/** Entry and exit stand among the facts of the scenario. */
const SAID_HERE = ['course'] as const;

function Sop({ data, rows }: { data: PageData; rows: readonly PageRow[] }) {
  const say = useSay();
  const first = rows[0];
  if (!first) return null;
  const scenario = nodeOf(data, 'scenario', first.scenarioCode);
  const repeat = scenario && repeatOf(scenario);
  const { policy, ownRules = [] } = data.payload.map;
  const happens = triggerSentence(data, first);
  const unit = first.volumeUnit ?? '人';
  const types = new Set(rows.flatMap((row) => nodeOf(data, 'channel', row.channelCode)?.channelType ?? []));
  const caps = capWords(capsOf(policy, nodeOf(data, 'segment', first.segmentCode)), types);
  const steps = [...new Map(rows.map((row) => [row.channelCode, row])).values()].sort(byTime);
  const { silenceDays, refusalDays, alwaysDueDate, alwaysService, countManualLists } = policy;
  const rules = [
    ...(silenceDays === undefined ? [] : [say(T.silence, { days: silenceDays })]),
    ...(refusalDays === undefined ? [] : [say(T.refusal, { days: refusalDays })]),
    ...(alwaysDueDate ? [say(T.dueDates)] : []),
    ...(alwaysService ? [say(T.service)] : []),
    ...(countManualLists ? [] : [say(T.manual)]),
  ];
  return (
    <article class="panel sop">
      <h3>
        {first.scenarioName} <span class="tag">{say(wordOf(CLASSES, first.scenarioClass))}</span>{' '}
        <DifferenceMark data={data} code={first.scenarioCode} />
      </h3>
      <div class="with-whom">
        <dl class="facts">
          <Fact term={T.trigger}>
            {say(triggerLabel(data, first)) || say(wordOf(TRIGGERS, scenario?.trigger.type))}
            {happens && <div class="quiet">{say(happens)}</div>}
          </Fact>
          {scenario?.entryCondition && <Fact term={T.enter}>{scenario.entryCondition}</Fact>}
          {scenario?.exitCondition && <Fact term={T.exit}>{scenario.exitCondition}</Fact>}
          {repeat && <Fact term={T.repeats}>{say(repeatName(repeat))}</Fact>}
          {scenario?.cooldownDays !== undefined && (
            <Fact term={T.cooldown}>{say(T.days, { days: scenario.cooldownDays })}</Fact>
          )}
          {scenario?.validityHours !== undefined && (
            <Fact term={T.valid}>{say(T.hours, { hours: scenario.validityHours })}</Fact>
          )}
          <Products data={data} rows={rows} />
        </dl>
        <div>
          <WhomPanels data={data} rows={rows} except={SAID_HERE} />
        </div>
      </div>
      <Cells data={data} scenarioId={scenario?.id} />
      <table class="steps">
        <thead>
          <tr>
            {[T.step, T.when, T.who, T.opens, T.next].map((head) => (
              <th key={head.zh} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((row, index) => (
            <Step key={row.channelCode} data={data} row={row} number={index + 1} />
          ))}
        </tbody>
      </table>
      {data.days.note && <p class="quiet">{say(data.days.note.message, data.days.note.params)}</p>}
      <p class="quiet">
        {say(T.quiet, {
          hours: policy.quietHours.join(say(W.and)) || '—',
          caps: eachOf(caps),
          unit: EACH[unit as CustomerUnit] ?? unit,
        })}
        {ownRules.length > 0 && <> {say(T.ownRules, { rules: allOf(ownRules) })}</>}
      </p>
      {rules.length > 0 && <p class="quiet">{rules.join(' · ')}</p>}
    </article>
  );
}

function Step({ data, row, number }: { data: PageData; row: PageRow; number: number }) {
  const say = useSay();
  const channel = nodeOf(data, 'channel', row.channelCode);
  const card = data.cards.find(({ script }) => script.code === row.scriptCode);
  const opening = card && (card.script.sections?.opening || scriptText(card.script).lines[0]?.text);
  const role = roleLabel(data, row.executorRole);
  const first = data.days.of(row.scenarioCode, row.channelCode)?.first;
  return (
    <tr>
      <th scope="row">
        {number}. {row.channelName} <DutyTag duty={row.duty} /> <ForceTag force={row.force} />{' '}
        <DifferenceMark data={data} code={row.channelCode} />
      </th>
      <td>
        {row.offsetDay !== undefined && `${say(dayName(row.offsetDay))} `}
        {row.waveName}
        {first !== undefined && <div class="quiet">{say(T.first, { day: first })}</div>}
        {channel?.sendWindow && <div class="quiet">{channel.sendWindow}</div>}
      </td>
      <td>
        {role && say(role)}
        {row.slaHours !== undefined && <div class="quiet">{say(W.hours, { hours: row.slaHours })}</div>}
      </td>
      <td>
        {card && opening && <WithVariables text={opening} card={card} />}
        {card && <div class="quiet">{say(T.full, { number: card.number })}</div>}
      </td>
      <td>{channel && <Next data={data} channel={channel} />}</td>
    </tr>
  );
}

const LINKS = {
  fallback: { zh: '未成功时兜底', en: 'Fallback if unsuccessful' },
  handoff: { zh: '有意向时转介', en: 'Handoff if interested' },
  followUp: { zh: '成功后跟进', en: 'Follow-up after success' },
} as const satisfies Record<string, Message>;

function Next({ data, channel }: { data: PageData; channel: NodeOf<'channel'> }) {
  const say = useSay();
  return (
    <>
      {data.payload.map.edges.map((edge) => {
        if (edge.from !== channel.id) return null;
        if (edge.type !== 'fallback' && edge.type !== 'handoff' && edge.type !== 'followUp') return null;
        return (
          <div key={edge.id}>
            {say(LINKS[edge.type])}
            {edge.condition && say(W.aside, { text: edge.condition })} → {data.byId.get(edge.to)?.name}
          </div>
        );
      })}
    </>
  );
}

function byTime(a: PageRow, b: PageRow): number {
  return (a.wave ?? 0) - (b.wave ?? 0) || (a.offsetDay ?? 0) - (b.offsetDay ?? 0);
}
