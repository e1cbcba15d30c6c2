// Owns 必做清单: what must and what may be done per scenario, ticked day by day on this computer or on paper.

import { useState } from 'preact/hooks';
import { dayName } from '../../../shared/document/relative-days.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { isDay } from '../model/days.ts';
import { nodeOf, type PageData, roleLabel } from '../model/page-data.ts';
import { useSay } from '../parts/language.tsx';
import { Tick } from '../parts/Tick.tsx';
import { DutyTag } from '../parts/tags.tsx';
import { KINDS, W } from '../words.ts';
import type { ViewProps } from './views.ts';

const T = {
  date: { zh: '日期', en: 'Day' },
  progress: { zh: '必做 {done}/{all}', en: 'Must do {done}/{all}' },
  kept: {
    zh: '勾选按天保存在本机，不会外传。',
    en: 'Ticks are saved per day on this computer and sent nowhere.',
  },
  none: {
    zh: '该支行包未标出必做或选做的渠道和话术。',
    en: 'No channel or script in this package is marked must-do or optional.',
  },
} as const satisfies Record<string, Message>;

interface Item {
  readonly code: string;
  readonly kind: 'channel' | 'script';
  readonly name: string;
  readonly duty: 'must' | 'optional';
  readonly hint: readonly string[];
}

export function ChecklistView({ data, today, kept }: ViewProps) {
  const say = useSay();
  const [day, setDay] = useState(today);
  const groups = groupsOf(
    data,
    (message) => say(message),
    (hours) => say(W.hours, { hours }),
  );
  const must = new Set(
    groups.flatMap(({ items }) => items.filter((item) => item.duty === 'must').map(({ code }) => code)),
  );
  const ticked = new Set(kept.state.ticks[day] ?? []);
  const done = [...must].filter((code) => ticked.has(code)).length;
  if (groups.length === 0) return <p class="empty">{say(T.none)}</p>;
  return (
    <>
      <div class="toolbar">
        <label class="choice">
          <span>{say(T.date)}</span>
          <input
            type="date"
            value={day}
            onChange={(event) => isDay(event.currentTarget.value) && setDay(event.currentTarget.value)}
          />
        </label>
        <p class="lead no-print" aria-live="polite">
          {say(T.progress, { done, all: must.size })}
        </p>
        <p class="quiet no-print">{say(T.kept)}</p>
      </div>
      {groups.map(({ scenario, items }) => (
        <section key={scenario} class="panel checks">
          <h3>{scenario}</h3>
          <ul>
            {items.map((item) => (
              <li key={item.code}>
                <Tick kept={kept} day={day} code={item.code} label={item.name} />
                <DutyTag duty={item.duty} />
                <span class="quiet">{say(KINDS[item.kind])}</span>
                <strong>{item.name}</strong>
                <span class="quiet">{item.hint.join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function groupsOf(data: PageData, say: (message: Message) => string, hours: (hours: number) => string) {
  const groups = new Map<string, Map<string, Item>>();
  for (const row of data.rows) {
    const items = groups.get(row.scenarioName) ?? new Map<string, Item>();
    groups.set(row.scenarioName, items);
    const role = roleLabel(data, row.executorRole);
    const channelHint = [row.offsetDay !== undefined && say(dayName(row.offsetDay)), role && say(role)];
    const hint = [...channelHint, row.slaHours !== undefined && hours(row.slaHours)].filter(
      (each) => typeof each === 'string',
    );
    add(items, row.channelCode, 'channel', row.channelName, row.duty, hint);
    const script = nodeOf(data, 'script', row.scriptCode);
    if (script) add(items, script.code, 'script', script.name, script.duty, []);
  }
  return [...groups].flatMap(([scenario, items]) => {
    const sorted = [...items.values()].sort((a, b) => Number(a.duty !== 'must') - Number(b.duty !== 'must'));
    return sorted.length > 0 ? [{ scenario, items: sorted }] : [];
  });
}

function add(
  items: Map<string, Item>,
  code: string,
  kind: Item['kind'],
  name: string,
  duty: string | undefined,
  hint: readonly string[],
): void {
  if (duty === 'must' || duty === 'optional') items.set(code, { code, kind, name, duty, hint });
}
