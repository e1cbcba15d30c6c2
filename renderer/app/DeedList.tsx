// Owns the list of what was done outside a map's own steps, the last first: each line with its way back, or why there is none.
import { Button } from '../kit/ui/Button.tsx';
import { localClock } from '../kit/ui/local-time.ts';
import { useSay } from '../kit/ui/say.ts';
import { type Deed, takeBack, useDeeds } from '../session/deeds.ts';
import { screens } from '../session/screens.ts';

export function DeedList({ label }: { label: string }) {
  const deeds = useDeeds((state) => state.deeds);
  return (
    <ul className="deed-list" aria-label={label} tabIndex={-1}>
      {deeds.toReversed().map((deed) => (
        <DeedLine key={deed.id} deed={deed} />
      ))}
    </ul>
  );
}

function DeedLine({ deed }: { deed: Deed }) {
  const say = useSay();
  const { at, screen, message, params, back, isBack } = deed;
  const why = back && !isBack ? back.whyNot?.() : undefined;
  return (
    <li className="deed">
      <span className="deed-at tertiary small">{localClock(new Date(at).toISOString())}</span>
      <span className="deed-text">
        {say(message, params)}
        <span className="small tertiary">
          {say(screens.find(({ id }) => id === screen)?.title ?? message)}
          {why && say(BECAUSE, { why })}
        </span>
      </span>
      {isBack && back && <span className="tag">{say(back.done)}</span>}
      {back && !isBack && !why && (
        <Button
          compact
          onClick={({ currentTarget }) => {
            // The button goes with its deed.
            const list = currentTarget.closest('ul');
            void takeBack(deed).then(() => list?.focus());
          }}
        >
          {say(back.title)}
        </Button>
      )}
    </li>
  );
}

const BECAUSE = { zh: ' · 无法撤销：{why}', en: ' · cannot be undone: {why}' };
