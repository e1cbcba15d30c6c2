// Owns the dashed places where a path breaks off: what is missing, and the click that adds it.
import { ViewportPortal } from '@xyflow/react';
import type { MapDocument } from '../../shared/document/document.ts';
import { kinds } from '../../shared/document/kinds/index.ts';
import { laneX, NODE_HEIGHT, nodeWidth } from '../../shared/document/layout.ts';
import { applyFix, type Fix, type FixStep } from '../../shared/lint/fix.ts';
import { useDocument } from '../state/document-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useSay } from '../ui/say.ts';

const BROKEN_PATH = 'SM004';
const HEIGHT = 40;
/** More than this many would hide the map instead of explaining it. */
const MOST = 60;

export function MissingGhosts({ document }: { document: MapDocument }) {
  const say = useSay();
  const findings = useFindings((state) => state.findings);
  const apply = useDocument((state) => state.apply);
  const ghosts = findings
    .filter(({ ruleId }) => ruleId === BROKEN_PATH)
    .flatMap(({ fixes }) => fixes?.flatMap(addition) ?? []);
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  return (
    <ViewportPortal>
      {ghosts.slice(0, MOST).map(({ fix, step }) => {
        const beside = nodes.get(step.beside);
        if (!beside) return null;
        const x = laneX(step.kind);
        const y = beside.y + (NODE_HEIGHT - HEIGHT) / 2;
        const from = beside.x + nodeWidth(beside.kind);
        return (
          <div
            key={`${step.beside}-${step.kind}`}
            className="missing"
            style={{ transform: `translate(${x}px, ${y}px)` }}
          >
            <span className="missing-line" style={{ width: x - from, left: from - x }} />
            <button
              type="button"
              className="missing-place nopan"
              style={{ width: nodeWidth(step.kind) }}
              onClick={() => apply(fix.title, applyFix(fix))}
            >
              {say({ zh: '缺{kind}', en: 'No {kind}' }, { kind: kinds[step.kind].title })}
            </button>
          </div>
        );
      })}
    </ViewportPortal>
  );
}

/** The fix's one step that adds a node to the right, if it is such a fix. */
function addition(fix: Fix): { fix: Fix; step: Extract<FixStep, { do: 'add' }> }[] {
  const step = fix.steps[0];
  return step?.do === 'add' && step.direction === 'after' ? [{ fix, step }] : [];
}
