// Owns the card of a node: its name, as many whole lines of facts as there is room for, marks at its corners, handles at its sides.
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useState } from 'react';
import type { MapNode } from '../../../shared/document/document.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { CommentMark } from '../comments/index.ts';
import { cardFacts } from '../editing/card-facts.ts';
import { type CardNode, sidesOf } from '../editing/to-flow.ts';
import { useConnecting } from './connecting.ts';
import { useCardLevel } from './level-of-detail.ts';
import { breakable } from './name-words.ts';
import { pointAtCard, pointAway } from './pad/hover.ts';

const FACT_KEYS = ['first', 'second'];
const NO_SIDES = { left: false, right: false };
const IN_TRAY = { zh: '草稿区', en: 'Draft tray' };
const SEVERITY = {
  error: { zh: '有错误', en: 'Has errors' },
  warning: { zh: '有警告', en: 'Has warnings' },
  info: { zh: '有提示', en: 'Has hints' },
};

export const NodeCard = memo(function NodeCard({ id, data, selected }: NodeProps<CardNode>) {
  const { node } = data;
  const say = useSay();
  // The facts name entries of dictionaries.
  useKnowledge(({ dictionaries }) => dictionaries.events);
  useKnowledge(({ dictionaries }) => dictionaries.attributes);
  const severity = useFindings((state) => state.worst.get(id));
  const role = useConnecting((state) => roleOf(id, state));
  const [isPointedAt, setIsPointedAt] = useState(false);
  const level = useCardLevel();
  const facts = cardFacts(node, say).filter((fact) => fact !== '');
  // Handles cost as much as the rest of a card, so only a card that can be dragged from or connected to has them.
  const sides =
    isPointedAt || selected || role === 'origin' || role.startsWith('legal') ? sidesOf(node.kind) : NO_SIDES;
  return (
    <div
      className={classes(
        'card',
        `kind-${node.kind}`,
        selected && 'selected',
        role,
        severity && `has-${severity}`,
        node.status === 'draft' && 'draft',
        node.tray && 'in-tray',
      )}
      title={[`${say(kinds[node.kind].title)} ${node.code} ${node.name}`, ...facts].join('\n')}
      data-kind={node.kind}
      onPointerEnter={() => {
        setIsPointedAt(true);
        pointAtCard(id);
      }}
      onPointerLeave={() => {
        setIsPointedAt(false);
        pointAway();
      }}
    >
      {level !== 'block' && <Content node={node} facts={level === 'full' ? facts : []} severity={severity} />}
      <LineEnds {...sidesOf(node.kind)} />
      {sides.left && <Handle type="target" position={Position.Left} id="in" />}
      {sides.right && <Handle type="source" position={Position.Right} id="out" />}
    </div>
  );
});

interface ContentProps {
  readonly node: MapNode;
  readonly facts: readonly string[];
  readonly severity: keyof typeof SEVERITY | undefined;
}

function Content({ node, facts, severity }: ContentProps) {
  const say = useSay();
  return (
    <>
      <div className="card-head">
        <span className="card-name" title={node.name}>
          <KindIcon kind={node.kind} size={14} />
          <span>{breakable(node.name)}</span>
        </span>
      </div>
      {facts.length > 0 && (
        <div className="card-body">
          {facts.map((fact, index) => (
            <p key={FACT_KEYS[index]} className={index > 0 ? 'secondary' : undefined}>
              {fact.split(' · ').map((part, place) => (
                <span key={part}>{place > 0 ? `\u00a0· ${part}` : part}</span>
              ))}
            </p>
          ))}
        </div>
      )}
      {severity && (
        <span className="card-badge">
          <SeverityIcon severity={severity} size={14} label={say(SEVERITY[severity])} />
        </span>
      )}
      <span className="card-marks">
        {node.tray && <span className="card-tray">{say(IN_TRAY)}</span>}
        <CommentMark id={node.id} />
        {node.pinned && <Icon name="lock" size={12} />}
      </span>
    </>
  );
}

type Role = '' | 'origin' | 'legal' | 'legal aimed' | 'dimmed';

/** What the card is to the connection that is being made. */
function roleOf(id: string, { sources, legal, isLit, aimed }: ReturnType<typeof useConnecting.getState>): Role {
  if (aimed === id) return 'legal aimed';
  if (!isLit) return '';
  if (sources.includes(id)) return 'origin';
  return legal.has(id) ? 'legal' : 'dimmed';
}

/** Where lines end: React Flow measures these places, and a card without them would lose its lines. */
function LineEnds({ left, right }: { left: boolean; right: boolean }) {
  return (
    <>
      {left && <span className="line-end target" data-handleid="in" data-handlepos="left" />}
      {right && <span className="line-end source" data-handleid="out" data-handlepos="right" />}
    </>
  );
}
