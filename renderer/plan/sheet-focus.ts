// Owns where the focus is in the sheet: at its beginning, on the line of what is chosen on the map, on the field of a finding.
import { useEffect, useRef } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { focusOnceDrawn } from '../kit/ui/focus-once-drawn.ts';
import { openDocument } from '../session/document-store.ts';
import { goTo } from '../session/go-to.ts';
import { useView } from '../session/view-store.ts';
import { controlId } from './PlanField.tsx';
import { usePlanLook } from './plan-view.ts';

/** A plan that is still empty is begun by typing. */
export function useFirstField({ id, nodes }: MapDocument, readOnly: boolean): void {
  const isEmpty = nodes.length === 0 && !readOnly;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan that becomes empty later keeps the focus where it is
  useEffect(() => {
    if (isEmpty) focusOnceDrawn(() => window.document.getElementById(controlId(id, 'periodStart')));
  }, [id]);
}

/** A card that is chosen on the map brings its line into sight, and a line that has the focus chooses its card. */
export function useFocusOfSelection(): void {
  const selection = useView((view) => view.selection);
  useEffect(() => {
    const [id] = selection;
    if (id === undefined || selection.size !== 1) return;
    for (const row of window.document.querySelectorAll('[data-plan-of]')) {
      const isOwn = row.getAttribute('data-plan-of')?.split(' ').includes(id) ?? false;
      row.classList.toggle('on', isOwn);
      if (isOwn && !row.contains(window.document.activeElement)) row.scrollIntoView({ block: 'nearest' });
    }
  }, [selection]);
}

/** What a finding is about has the focus here where the sheet has its field; else the map opens it. */
export function useRevealedField(): void {
  const reveal = useView((view) => view.reveal);
  const seen = useRef(reveal);
  useEffect(() => {
    if (reveal === seen.current) return;
    seen.current = reveal;
    if (reveal?.field === undefined || rewardPlace(reveal.field) !== undefined) return;
    const control = window.document.getElementById(controlId(reveal.id, reveal.field));
    if (control) control.focus();
    else goTo(reveal.id === openDocument().id ? undefined : reveal.id, reveal.field);
  }, [reveal]);
}

/** A finding about a reward, or a figure that its cost waits for, opens the reward and gives its field the focus. */
export function useRevealedReward(): void {
  const reveal = useView((view) => view.reveal);
  useEffect(() => {
    const place = rewardPlace(reveal?.field ?? '');
    if (!reveal?.field || place === undefined || reveal.at === lastReward) return;
    lastReward = reveal.at;
    usePlanLook.setState({ look: 'rewards', reward: openDocument().rewards?.[place]?.id });
    const id = controlId(reveal.id, reveal.field);
    focusOnceDrawn(() => window.document.getElementById(id));
  }, [reveal]);
}

/** Each is followed once, also when the screen was not there yet. */
let lastReward = 0;

function rewardPlace(field: string): number | undefined {
  const [, place] = /^rewards\.(\d+)\./.exec(field) ?? [];
  return place === undefined ? undefined : Number(place);
}
