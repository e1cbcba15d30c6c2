// Owns for whom and for what a goal is: all segments or some, and what of all that they are offered brings it.
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import type { Offer } from '../../shared/forecast/offers.ts';
import { buildGraph } from '../../shared/graph/graph.ts';
import { segmentsOf } from '../../shared/graph/reach.ts';
import {
  forAnyOffer,
  type GoalScope,
  goalScope,
  offersFor,
  setForAll,
  toggleOffer,
  toggleSegment,
} from '../../shared/plan/goal-scope.ts';
import { classes } from '../kit/ui/Button.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { type Say, useSay } from '../kit/ui/say.ts';
import { openDocument, useDocument } from '../session/document-store.ts';
import { goalForWords as words } from './words.ts';
import '../kit/menus/menus.css';

type Goal = NodeOf<'goal'>;

export function GoalFor({ goal, shown, empty }: { goal: Goal; shown: string; empty: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <DropdownMenu.Root open={open} onOpenChange={setOpen} modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className={classes('input picker plan-goal-for', empty && 'empty')}
          aria-label={say(words.label, { goal: goal.name, shown })}
          title={shown}
        >
          <span className="ellipsis">{shown}</span>
          <Icon name="down" size={14} />
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" aria-label={say(words.title, { goal: goal.name })}>
          {open && <Choices goal={goal} />}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** All, the only segment or how many; then what of their offers is named. */
export function scopeText({ isForAll, segments, offers }: GoalScope, say: Say): string {
  const [whom, what] = [segments[0]?.name, offers[0]?.product.name];
  const left = isForAll
    ? say(words.all)
    : segments.length > 1
      ? say(words.segments, { count: segments.length })
      : (whom ?? say(words.nobody));
  if (what === undefined) return left;
  return `${left} · ${offers.length > 1 ? say(words.offers, { count: offers.length }) : what}`;
}

/** Stays open while boxes are ticked. */
function Choices({ goal }: { goal: Goal }) {
  const say = useSay();
  const graph = buildGraph(useDocument((state) => state.document) ?? openDocument());
  const { isForAll, segments, offers } = goalScope(graph, goal.id);
  const own = new Set(segments.map(({ id }) => id));
  const named = new Set(offers.map(({ edge }) => edge.id));
  const offered = offersFor(graph, goal.id);
  const { apply } = useDocument.getState();
  return (
    <>
      <Choice checked={isForAll} onPick={() => apply(words.change, setForAll(goal.id))}>
        {say(words.all)}
      </Choice>
      {graph.ofKind('segment').map(({ id, name }) => (
        <Choice
          key={id}
          checked={!isForAll && own.has(id)}
          onPick={() => apply(words.change, toggleSegment(goal.id, id))}
        >
          {name}
        </Choice>
      ))}
      {offered.length > 0 && (
        <>
          <DropdownMenu.Separator className="menu-line" />
          <Choice checked={named.size === 0} onPick={() => apply(words.change, forAnyOffer(goal.id))}>
            {say(words.anyOffer)}
          </Choice>
          {offered.map((offer) => (
            <Choice
              key={offer.edge.id}
              checked={named.has(offer.edge.id)}
              onPick={() => apply(words.change, toggleOffer(goal.id, offer.edge.id))}
            >
              {offer.product.name} <span className="tertiary">{whoseOf(offer)}</span>
            </Choice>
          ))}
        </>
      )}
    </>
  );

  function whoseOf({ scenario, product }: Offer): string {
    const [first] = segmentsOf(graph, product.id);
    return `${first?.name ?? ''} · ${scenario.name}`;
  }
}

function Choice(props: { checked: boolean; onPick: () => void; children: ReactNode }) {
  const { checked, onPick, children } = props;
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item plan-choice"
      checked={checked}
      onSelect={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      <span className="plan-tick">{checked && <Icon name="check" size={14} />}</span>
      <span className="ellipsis">{children}</span>
    </DropdownMenu.CheckboxItem>
  );
}
