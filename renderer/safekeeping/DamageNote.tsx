// Owns the banners that name stored rows which are damaged or gone, and a folder that can only be read.
import { useEffect } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { onEvent } from '../session/client.ts';
import { useNotices } from '../session/notices.ts';
import { openBackups } from './commands.ts';
import { loadDamage, useSafe } from './safe-store.ts';
import { nameOfRow, words } from './words.ts';

const SHOWN = 5;

export function DamageNote() {
  const say = useSay();
  const { damage, readOnly } = useSafe();
  useEffect(() => {
    void loadDamage();
    return onEvent((event) => {
      if (event.type === 'store-status' && event.status !== 'down') void loadDamage();
      if (event.type !== 'rows-kept') return;
      const files = event.rows.map(({ file }) => file).join(' · ');
      useNotices.getState().show({ tone: 'info', message: words.rowsKept, params: { files } });
      void loadDamage();
    });
  }, []);
  if (damage.length === 0) return readOnly === undefined ? null : <ReadOnlyNote folder={readOnly} />;
  const names = damage.slice(0, SHOWN).map((row) => nameOfRow(say, row));
  if (damage.length > SHOWN) names.push(`… +${damage.length - SHOWN}`);
  return (
    <div className="note error store-banner" role="alert">
      <SeverityIcon severity="error" />
      <span>{say(words.damage, { count: damage.length, names: names.join(' · ') })}</span>
      <Button compact onClick={openBackups.run}>
        {say(openBackups.title)}
      </Button>
    </div>
  );
}

function ReadOnlyNote({ folder }: { folder: string }) {
  const say = useSay();
  return (
    <div className="note warning store-banner" role="status">
      <SeverityIcon severity="warning" />
      <span>{say(words.readOnly, { folder })}</span>
    </div>
  );
}
