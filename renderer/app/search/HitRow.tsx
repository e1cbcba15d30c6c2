// Owns one hit in the search panel.
import { type FoundKind, foundKinds } from '../../../shared/search/query.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { HitIcon } from './HitIcon.tsx';
import { Marked } from './Marked.tsx';
import type { FoundHit } from './use-search.ts';

/** All rows are equally high, px; must fit search.css. */
export const ROW_HEIGHT = 46;

interface HitRowProps {
  readonly id: string;
  readonly hit: FoundHit;
  readonly index: number;
  readonly count: number;
  readonly terms: readonly string[];
  readonly active: boolean;
  readonly withMap: boolean;
  readonly onChoose: (index: number) => void;
}

export function HitRow({ id, hit, index, count, terms, active, withMap, onChoose }: HitRowProps) {
  const say = useSay();
  const { kind, name, field, excerpt, mapTitle } = hit;
  const title = foundKinds[kind as FoundKind];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys, as ARIA's combobox wants it
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={classes('hit-row', active && 'active')}
      style={{ top: index * ROW_HEIGHT, height: ROW_HEIGHT }}
      title={excerpt || name}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(index)}
    >
      <span className="hit-name">
        <HitIcon kind={kind} />
        <span className="ellipsis">
          <Marked text={name} terms={terms} />
        </span>
        {withMap && mapTitle !== undefined && <span className="hit-map ellipsis">{mapTitle}</span>}
      </span>
      <span className="hit-text ellipsis">
        {field ? (
          <>
            <span className="tertiary">
              {say(field.label)}
              {say({ zh: '：', en: ': ' })}
            </span>
            <Marked text={excerpt} terms={terms} />
          </>
        ) : (
          <span className="tertiary">{excerpt || (title && say(title))}</span>
        )}
      </span>
    </div>
  );
}
