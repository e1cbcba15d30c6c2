// Owns which contacts the caps hold back for sure: as many as the simulation knows of, spread evenly over a segment's contacts.
import { capsOf } from '../contacts/caps.ts';
import type { ContactPlans } from '../contacts/contact-plans.ts';
import type { Segment } from '../contacts/streams.ts';
import { mulDiv } from '../graph/whole-numbers.ts';
import { segmentStack } from '../simulate/segment-contacts.ts';
import type { Range } from '../simulate/simulation.ts';
import type { Unknown } from './achievement.ts';
import type { Lot } from './lots.ts';

/** Marks the contacts of a map's lots that are above a cap; tells where there may be more of them. */
export function holdBack(plans: ContactPlans, lots: readonly Lot[]): readonly Unknown[] {
  const { document, calendar, period } = plans;
  const bases = Array.from({ length: period.end - period.start }, (_, index) => period.start + index);
  const bySegment = new Map<Segment, Lot[]>();
  for (const lot of lots) {
    const { segment } = lot.way.stream;
    if (lot.way.step.key === undefined || lot.isGivenUp) continue;
    const known = bySegment.get(segment);
    if (known) known.push(lot);
    else bySegment.set(segment, [lot]);
  }
  return [...bySegment].flatMap(([segment, own]): readonly Unknown[] => {
    const streams = plans.streamsOf(segment);
    const { suppressedBy } = segmentStack({
      document,
      segment,
      streams,
      caps: capsOf(document.policy, segment),
      bases,
      calendar,
      shownFrom: period.start,
    });
    const ranges = [...suppressedBy.values()];
    for (const [key, range] of suppressedBy)
      spread(
        own.filter((lot) => lineOf(lot) === key),
        range,
      );
    const more = ranges.reduce<number | null>(
      (sum, { low, high }) => (sum === null || high === null ? null : sum + high - low),
      0,
    );
    return more === 0 ? [] : [{ reason: 'caps', segmentId: segment.id, contacts: more }];
  });
}

const lineOf = ({ way }: Lot) => way.step.channel.libraryId || way.step.channel.id;

function spread(lots: readonly Lot[], { low }: Range): void {
  const all = lots.reduce((sum, { contacts }) => sum + contacts, 0);
  const held = Math.min(low, all);
  // Way after way: when a scenario begins does not change how many of its contacts are held back.
  const inOrder = [...lots].sort((a, b) => a.way.order - b.way.order || a.planned - b.planned);
  let [sum, before] = [0, 0];
  for (const lot of inOrder) {
    sum += lot.contacts;
    const until = mulDiv(held, sum, all);
    lot.capped = until - before;
    before = until;
  }
}
