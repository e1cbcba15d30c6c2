// Owns the icon of what was found.
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import type { IconName } from '../../kit/ui/icon-paths.ts';

const ICONS: Readonly<Record<string, IconName>> = { map: 'map', note: 'file', group: 'grid', comment: 'chat' };

/** Edges of any type have one icon; their type is told in words. */
export function HitIcon({ kind }: { kind: string }) {
  if ((KIND_IDS as readonly string[]).includes(kind)) return <KindIcon kind={kind as KindId} size={14} />;
  return <Icon name={ICONS[kind] ?? 'link'} size={14} />;
}
