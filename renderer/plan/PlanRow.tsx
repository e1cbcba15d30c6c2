// Owns a line of the plan: it goes with its cards on the map, and can be taken out.
import type { ReactNode } from 'react';
import type { MapNode } from '../../shared/document/document.ts';
import { removeElements } from '../../shared/document/edits/elements.ts';
import { classes, IconButton } from '../kit/ui/Button.tsx';
import { focusOnceDrawn } from '../kit/ui/focus-once-drawn.ts';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { useView } from '../session/view-store.ts';
import { words } from './words.ts';

interface PlanRowProps {
  /** The cards of the line; the last is chosen while the line has the focus. */
  readonly nodes: readonly MapNode[];
  readonly className?: string;
  /** What the line's button takes out of the map. */
  readonly removes?: MapNode | undefined;
  readonly children: ReactNode;
}

export function PlanRow({ nodes, className, removes, children }: PlanRowProps) {
  const say = useSay();
  const own = nodes.at(-1);
  return (
    <fieldset
      aria-label={own?.name}
      className={classes('plan-row', className)}
      data-plan-of={nodes.map(({ id }) => id).join(' ')}
      onFocus={() => own && useView.getState().select([own.id])}
    >
      {children}
      {removes && (
        <IconButton
          icon="x"
          compact
          label={say(words.remove, { name: removes.name })}
          onClick={(event) => remove(removes.id, event.currentTarget)}
        />
      )}
    </fieldset>
  );
}

/** The focus goes to the button of the line that follows, or to where a line is added. */
function remove(id: string, button: HTMLElement): void {
  const part = button.closest('.plan-part');
  const buttons = () => [...(part?.querySelectorAll('.plan-row > .icon-button') ?? [])];
  const place = buttons().indexOf(button);
  useDocument.getState().apply(words.removed, removeElements(new Set([id])));
  focusOnceDrawn(() => {
    const left = buttons();
    return left[Math.min(place, left.length - 1)] ?? part?.querySelector('.plan-add :is(input, select)');
  });
}
