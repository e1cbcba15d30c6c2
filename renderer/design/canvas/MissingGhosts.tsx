// Owns the dashed places where a path breaks off: what is missing, and the click that adds it.
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { cardLeft, type LaneGeometry } from '../../../shared/document/lane-geometry.ts';
import { freePlace, LANES, type LaneId, laneOf, NODE_HEIGHT } from '../../../shared/document/layout.ts';
import { applyFix, type Fix, type FixStep } from '../../../shared/lint/fix.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { useSay } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useLanes } from '../editing/lanes-in-view.ts';

const BROKEN_PATH = 'SM004';
const HEIGHT = 40;
/** More than this many would hide the map instead of explaining it. */
const MOST = 60;

export function MissingGhosts() {
  const say = useSay();
  // Where a path ends is to be seen while it is drawn, long before it counts.
  const findings = useFindings((state) => state.handover);
  const apply = useDocument((state) => state.apply);
  const lanes = useLanes((state) => state.lanes);
  // Findings follow every edit that matters here; moving cards alone must not cost a search for free places.
  const ghosts = useMemo(() => placeGhosts(openDocument(), findings, lanes), [findings, lanes]);
  return (
    <ViewportPortal>
      {ghosts.map(({ fix, step, from, place }) => (
        <div key={`${step.beside}-${step.kind}`} className="missing">
          <svg className="missing-line" aria-hidden="true">
            <path d={`M${from.x} ${from.y}L${place.x} ${place.y + HEIGHT / 2}`} />
          </svg>
          <button
            type="button"
            className="missing-place nopan"
            style={{ transform: `translate(${place.x}px, ${place.y}px)`, width: lanes.card }}
            onClick={() => apply(fix.title, applyFix(fix))}
          >
            {say({ zh: '缺{kind}', en: 'No {kind}' }, { kind: kinds[step.kind].title })}
          </button>
        </div>
      ))}
    </ViewportPortal>
  );
}

interface Ghost {
  readonly fix: Fix;
  readonly step: Extract<FixStep, { do: 'add' }>;
  readonly from: { x: number; y: number };
  readonly place: { x: number; y: number };
}

/** Where the missing nodes would stand: the places that the fixes would give them. */
function placeGhosts(document: MapDocument, findings: readonly Finding[], geometry: LaneGeometry): Ghost[] {
  const lanes = new Map<LaneId, MapNode[]>(LANES.map((lane) => [lane, []]));
  for (const node of document.nodes) lanes.get(laneOf(node.kind))?.push(node);
  const fixes = findings.filter(({ ruleId }) => ruleId === BROKEN_PATH).flatMap((finding) => finding.fixes ?? []);
  return fixes
    .flatMap(addition)
    .slice(0, MOST)
    .flatMap(({ fix, step }) => {
      const beside = nodeById(document, step.beside);
      if (!beside) return [];
      const free = freePlace(lanes.get(laneOf(step.kind)) ?? [], step.kind, beside.y);
      return {
        fix,
        step,
        from: { x: cardLeft(geometry, beside.kind) + geometry.card, y: beside.y + NODE_HEIGHT / 2 },
        place: { x: cardLeft(geometry, step.kind), y: free.y + (NODE_HEIGHT - HEIGHT) / 2 },
      };
    });
}

/** The fix's one step that adds a node to the right, if it is such a fix. */
function addition(fix: Fix): { fix: Fix; step: Extract<FixStep, { do: 'add' }> }[] {
  const step = fix.steps[0];
  return step?.do === 'add' && step.direction === 'after' ? [{ fix, step }] : [];
}
