// Owns the details of a trigger event: it is a dictionary's, so they are only shown here.

import { type EventRate, eventRate, eventSentence, unknownRates } from '../../../shared/dictionary/event-words.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useView } from '../../session/view-store.ts';
import { useDictionaries } from '../dictionaries/index.ts';

export function EventDetails({ entryKey }: { entryKey: string }) {
  const say = useSay();
  const events = useKnowledge((state) => state.dictionaries.events);
  const event = events.find(({ id }) => entryKey.endsWith(`:${id}`));
  if (!event) return null;
  const sentence = eventSentence(event, events);
  const rate = eventRate(event, events);
  const waits = unknownRates(event, events).map(({ label }) => say(label));
  const facts = [
    [{ zh: '编号', en: 'Code' }, event.id],
    [{ zh: '识别条件', en: 'Detection' }, sentence && say(sentence)],
    [{ zh: '时效', en: 'Latency' }, event.latency],
    [{ zh: '有效时长', en: 'Valid for' }, event.validityHours && say(HOURS, { n: event.validityHours })],
    [{ zh: '去重', en: 'De-duplication window' }, event.dedupeDays && say(DAYS, { n: event.dedupeDays })],
    [{ zh: '抑制条件', en: 'Suppressed when' }, event.suppress],
    [{ zh: '来源系统', en: 'Source system' }, event.sourceLabel],
    [{ zh: '月触发量', en: 'Monthly volume' }, rate ? say(rateText(rate)) : say(UNKNOWN_RATE, { names: waits })],
  ] as const;
  return (
    <>
      <header className="details-head">
        <h2>
          <Icon name="bolt" size={18} />
          <span className="ellipsis">{say(event.label)}</span>
        </h2>
      </header>
      <div className="details-page">
        <dl className="event-facts selectable">
          {facts.map(([label, value]) => (
            <div key={label.zh}>
              <dt>{say(label)}</dt>
              <dd>{value || say(NOT_SET)}</dd>
            </div>
          ))}
        </dl>
        <p className="note">
          <Icon name="info" size={14} />
          <span>{say(WHERE)}</span>
          <span className="grow" />
          <Button look="link" onClick={showEvents}>
            {say(TO_DICTIONARY)}
          </Button>
        </p>
      </div>
    </>
  );
}

function showEvents(): void {
  useDictionaries.setState({ chosen: 'events' });
  useView.getState().show('dictionaries');
}

function rateText({ low, high }: EventRate): Message {
  return low === high
    ? amount(low, '次/月')
    : { zh: `${figure(low)}–${amount(high, '次/月').zh}`, en: `${figure(low)}–${amount(high, '次/月').en}` };
}

const UNKNOWN_RATE = { zh: '未知，待填：{names}', en: 'Unknown; to be entered for {names}' };
const TO_DICTIONARY = { zh: '到词典修改', en: 'Edit in dictionaries' };
const HOURS = { zh: '{n} 小时', en: '{n} hours' };
const DAYS = { zh: '{n} 天', en: '{n} days' };
const NOT_SET = { zh: '未填', en: 'Not set' };
const WHERE = {
  zh: '触发事件在词典中维护。放到图谱上时，将新建由其触发的场景。',
  en: 'Trigger events are kept in the dictionaries. Placing one on a map adds a scenario triggered by it.',
};
