// Owns what SM041 finds in scenarios that expect more than their trigger event can bring in the map's period.
import type { EventDef } from '../dictionary/dictionaries.ts';
import { eventRate } from '../dictionary/event-words.ts';
import { customerUnit } from '../document/customer-type.ts';
import type { MapDocument } from '../document/document.ts';
import { amount } from '../document/unit-names.ts';
import { periodDaysOf } from '../forecast/arrival.ts';
import { segmentsOf } from '../forecast/effective-volume.ts';
import type { Graph } from '../graph/graph.ts';
import type { Found } from './rule.ts';

const MONTH = 30;

/** A customer may trigger several times, so the occurrences of an event are the most that can be contacted. */
export function* volumesAboveEvents(document: MapDocument, graph: Graph, events: readonly EventDef[]): Iterable<Found> {
  const days = periodDaysOf(document);
  if (days === undefined) return;
  for (const scenario of graph.ofKind('scenario')) {
    const { id, name, trigger, expectedVolume } = scenario;
    const event = trigger.type === 'event' ? events.find((each) => each.id === trigger.eventCode) : undefined;
    const rate = event && eventRate(event, events);
    if (!event || !rate || expectedVolume === undefined) continue;
    const most = Math.ceil((rate.high * days) / MONTH);
    if (expectedVolume <= most) continue;
    const unit = customerUnit(segmentsOf(graph, id));
    yield {
      targets: [id],
      key: 'event',
      message: {
        zh: '场景“{name}”预计触发量 {volume}，超过事件“{event}”在运行期 {days} 天内至多的 {most} 次。',
        en: 'Scenario “{name}” expects {volume}, but event “{event}” happens at most {most} times in the {days} days of the period.',
      },
      params: { name, volume: amount(expectedVolume, unit), event: event.label, days, most },
      field: 'expectedVolume',
    };
  }
}
