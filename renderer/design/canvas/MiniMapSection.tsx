// Owns the overview's section at the foot of the left panel; the canvas draws into it, since it alone knows its view.
import { create } from 'zustand';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';

/** Where the overview goes; undefined while the section is folded or its panel is. */
export const useMiniMapSlot = create<{ readonly slot: HTMLElement | null }>()(() => ({ slot: null }));

const takeSlot = (slot: HTMLElement | null) => useMiniMapSlot.setState({ slot });

export function MiniMapSection() {
  const say = useSay();
  const folded = useSettings((settings) => settings.miniMapFolded);
  return (
    <section className="mini-map-section" aria-label={say(TITLE)}>
      <header className="panel-head">
        <h2>{say(TITLE)}</h2>
        <span className="grow" />
        <IconButton
          icon={folded ? 'up' : 'down'}
          compact
          label={say(folded ? UNFOLD : FOLD)}
          aria-expanded={!folded}
          onClick={useSettings.getState().toggleMiniMap}
        />
      </header>
      {!folded && <div ref={takeSlot} />}
    </section>
  );
}

const TITLE = { zh: '缩略图', en: 'Overview' };
const FOLD = { zh: '折叠缩略图', en: 'Collapse overview' };
const UNFOLD = { zh: '展开缩略图', en: 'Expand overview' };
