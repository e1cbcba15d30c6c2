// Owns the worst case: which paths stack up on one customer, with day and channel; a click shows them on the map.
import { useState } from 'react';
import { subjectName } from '../../../shared/contacts/subject-name.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { SegmentOverlap, Simulation } from '../../../shared/simulate/simulation.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { dayText, isOver, overloads, rangeText, type Stacked, worstOf } from './figures.ts';
import { showPaths } from './show-on-map.ts';
import { words } from './words.ts';

/** Stacks that are listed at first, and by every wish for more. */
const STEP = 8;

export function WorstPanel({ document, simulation }: { document: MapDocument; simulation: Simulation }) {
  const say = useSay();
  const [limit, setLimit] = useState(STEP);
  const { segments, overlaps, moreOverlaps } = simulation;
  const above = overloads(segments);
  const crowded = worstOf(segments, 'total', 7);
  const stacks = above.length > 0 || !crowded ? above : [crowded];
  const count = stacks.length + overlaps.length;
  return (
    <section className="panel worst-panel" aria-label={say(words.worst)}>
      <header className="panel-head">
        <h2>
          {say(words.worst)} {above.length > 0 && <span className="pill">{above.length + overlaps.length}</span>}
        </h2>
        <span className="small secondary">{say(words.worstHint)}</span>
      </header>
      {above.length === 0 && overlaps.length === 0 && (
        <p className="panel-empty calm">
          <SeverityIcon severity="ok" size={14} /> {say(crowded ? words.noWorst : words.nothingStacks)}
        </p>
      )}
      <ul className="stacks">
        {stacks.slice(0, limit).map((stacked) => (
          <Stack
            key={`${stacked.segment.id} ${stacked.load.subject} ${stacked.load.windowDays}`}
            document={document}
            simulation={simulation}
            stacked={stacked}
          />
        ))}
        {overlaps.slice(0, Math.max(0, limit - stacks.length)).map((overlap) => (
          <Pair key={overlap.segmentIds.join(' ')} document={document} simulation={simulation} overlap={overlap} />
        ))}
      </ul>
      {count > limit && (
        <Button look="link" className="more" onClick={() => setLimit(limit + STEP)}>
          {say(words.moreStacks, { count: Math.min(STEP, count - limit) })}
        </Button>
      )}
      {moreOverlaps > 0 && <p className="panel-empty">{say(words.morePairs, { count: moreOverlaps })}</p>}
    </section>
  );
}

interface StackProps {
  readonly document: MapDocument;
  readonly simulation: Simulation;
}

function Stack({ document, simulation, stacked }: StackProps & { stacked: Stacked }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { segment, load } = stacked;
  const paths = load.stack.flatMap(({ contact, day }) => {
    const found = segment.contacts[contact];
    return found ? [{ ...found, day, blocked: found.allowedStacked < found.touches }] : [];
  });
  const title = load.cap === null ? words.stackTitleNoCap : words.stackTitle;
  const params = {
    segment: segment.name,
    days: load.windowDays,
    subject: subjectName(load.subject),
    peak: load.peak,
    cap: load.cap ?? 0,
  };
  return (
    <li className="stack">
      <p className="stack-title">
        {isOver(load) && <SeverityIcon severity="error" size={14} />}
        <span>
          {say(title, params)}
          {isOver(load) && load.over && (
            <span className="error-text small">
              {say(words.customersOver, { range: rangeText(load.over, language) })}
            </span>
          )}
        </span>
      </p>
      <Paths document={document} simulation={simulation} paths={paths} />
    </li>
  );
}

function Pair({ document, simulation, overlap }: StackProps & { overlap: SegmentOverlap }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const [a, b] = overlap.segmentIds.map((id) => nodeById(document, id)?.name ?? id) as [string, string];
  const { windowDays: days, peak, cap, customers, relation, stack } = overlap;
  return (
    <li className="stack">
      <p className="stack-title">
        <SeverityIcon severity={customers.low > 0 ? 'error' : 'warning'} size={14} />
        <span>
          {say(words.pairTitle, { a, b, days, peak, cap })}
          <span className="small secondary">
            {say(words.pairCustomers, { range: rangeText(customers, language) })} · {say(words[relation])}
          </span>
        </span>
      </p>
      <Paths document={document} simulation={simulation} paths={stack} />
    </li>
  );
}

interface Path {
  readonly rowCode: string;
  readonly nodes: readonly string[];
  readonly day: number;
  readonly touches: number;
  readonly blocked?: boolean;
}

function Paths({ document, simulation, paths }: StackProps & { paths: readonly Path[] }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const nameOf = (id: string | undefined) => (id === undefined ? '' : (nodeById(document, id)?.name ?? id));
  return (
    <>
      <ul className="paths">
        {paths.map(({ rowCode, nodes, day, touches, blocked }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rounds repeat a path
          <li key={index}>
            <button
              type="button"
              className="path"
              aria-label={`${say(words.showPath, { row: rowCode })} ${dayText(simulation, day, language)} ${nameOf(nodes.at(-1))}`}
              title={nodes.map(nameOf).join(' → ')}
              onClick={() => showPaths(document, [nodes])}
            >
              <span className="path-day">{dayText(simulation, day, language)}</span>
              <KindIcon kind="channel" size={12} />
              <span className="ellipsis">
                {nameOf(nodes.at(-1))}
                {touches > 1 && ` ×${touches}`}
              </span>
              <span className="mono ellipsis secondary">{rowCode}</span>
              {blocked && <span className="tag">{say(words.blockedHere)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {paths.length > 1 && (
        <Button
          look="link"
          className="show-all"
          onClick={() =>
            showPaths(
              document,
              paths.map(({ nodes }) => nodes),
            )
          }
        >
          {say(words.showAll)}
        </Button>
      )}
    </>
  );
}
