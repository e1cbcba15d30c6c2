// Owns the list of what was deleted from the map in front and is still missing: each brought back by itself, later edits stay.
import { useMemo } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { bringBack, type Gone, stillGone } from '../../shared/document/edits/bring-back.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { useIsReadOnly } from '../session/read-only.ts';
import { namesOf, stepText } from '../session/step-names.ts';

export function GoneList() {
  const say = useSay();
  const map = useDocument((state) => state.document);
  const past = useDocument((state) => state.past);
  const readOnly = useIsReadOnly(map?.id);
  const losses = useMemo(
    () =>
      map
        ? lossesOf(
            past.map(({ value }) => value),
            map,
          )
        : [],
    [past, map],
  );
  if (losses.length === 0 || readOnly) return null;
  return (
    <>
      <h3>{say(TITLE)}</h3>
      <ul className="deed-list" aria-label={say(TITLE)} tabIndex={-1}>
        {losses.map(({ step, gone }) => {
          const text = stepText(say, { title: DELETED, ...namesOf(gone.nodes, gone.edges.length, DELETED) });
          return (
            <li key={step} className="deed">
              <span className="deed-text">{text}</span>
              <Button
                compact
                title={say(BACK_HINT)}
                aria-label={`${say(BACK)}: ${text}`}
                onClick={({ currentTarget }) => {
                  // The button goes with its line.
                  const list = currentTarget.closest<HTMLElement>('.history-popover');
                  useDocument.getState().apply(BROUGHT_BACK, bringBack(gone));
                  list?.focus();
                }}
              >
                {say(BACK)}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface Loss {
  readonly step: number;
  readonly gone: Gone;
}

/** The last first; connections alone are drawn again sooner than found here. */
function lossesOf(past: readonly MapDocument[], now: MapDocument): readonly Loss[] {
  const losses = past.flatMap((before, step): Loss[] => {
    const after = past[step + 1] ?? now;
    return before.nodes === after.nodes ? [] : [{ step, gone: stillGone(before, after, now) }];
  });
  return losses.filter(({ gone }) => gone.nodes.length > 0).toReversed();
}

const TITLE = { zh: '删除后仍缺少', en: 'Deleted and still missing' };
const DELETED = { zh: '删除', en: 'Delete' };
const BACK = { zh: '取回', en: 'Bring back' };
const BACK_HINT = { zh: '连同连线放回，之后的修改均保留', en: 'With its edges; later edits stay' };
const BROUGHT_BACK = { zh: '取回', en: 'Bring back' };
