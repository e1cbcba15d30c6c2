// Owns what is shown while the maps of the last session are being opened; nothing at first, for it rarely takes long.

import { useSay } from '../kit/ui/say.ts';
import { useOpening } from '../session/open-map.ts';

export function Restoring() {
  const say = useSay();
  const title = useOpening((state) => state.title);
  return (
    <main className="empty-state" role="status">
      {title !== undefined && <p>{say({ zh: '正在打开“{title}”', en: 'Opening “{title}”' }, { title })}</p>}
    </main>
  );
}
