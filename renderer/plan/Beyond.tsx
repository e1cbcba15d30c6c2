// Owns naming what the plan has no line for: it stays on the map, and the way there is one press.
import type { MapDocument } from '../../shared/document/document.ts';
import { nodeById } from '../../shared/document/element-index.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { goTo } from '../session/go-to.ts';
import { words } from './words.ts';

const SHOWN = 12;

export function Beyond({ document, ids }: { document: MapDocument; ids: readonly string[] }) {
  const say = useSay();
  if (ids.length === 0) return null;
  return (
    <section className="plan-part" aria-label={say(words.beyond, { count: ids.length })}>
      <h2>
        {say(words.beyond, { count: ids.length })} <span className="small tertiary">{say(words.beyondHint)}</span>
      </h2>
      <p className="plan-beyond">
        {ids.slice(0, SHOWN).map((id) => (
          <Button key={id} look="link" onClick={() => goTo(id, undefined)}>
            {nameOf(document, id)}
          </Button>
        ))}
        {ids.length > SHOWN && <span className="tertiary">…</span>}
      </p>
    </section>
  );
}

function nameOf(document: MapDocument, id: string): string {
  const node = nodeById(document, id);
  if (node) return node.name;
  const edge = document.edges.find((each) => each.id === id);
  const [from, to] = [edge?.from, edge?.to].map((end) => nodeById(document, end ?? '')?.name ?? end ?? id);
  return `${from} → ${to}`;
}
