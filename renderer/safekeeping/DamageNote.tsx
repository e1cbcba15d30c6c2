// Owns the banner that names stored rows which are damaged or gone, in whatever list they belong.
import { useEffect } from 'react';
import type { DamagedRow } from '../../shared/ipc.ts';
import { Button } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { onEvent } from '../session/client.ts';
import { openBackups } from './commands.ts';
import { loadDamage, useSafe } from './safe-store.ts';
import { TABLES, words } from './words.ts';

const SHOWN = 5;

export function DamageNote() {
  const say = useSay();
  const damage = useSafe((state) => state.damage);
  useEffect(() => {
    void loadDamage();
    return onEvent((event) => {
      if (event.type === 'store-status' && event.status !== 'down') void loadDamage();
    });
  }, []);
  if (damage.length === 0) return null;
  const nameOf = ({ table, key, title }: DamagedRow) =>
    `${say(TABLES[table] ?? { zh: table, en: table })} ${title ?? ''}${title && table === 'maps' ? '' : ` ${key.at(-1)}`}`.trim();
  const names = damage.slice(0, SHOWN).map(nameOf);
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
