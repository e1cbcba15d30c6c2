// Owns the icon of a shelf: the silhouette of its kind, line icons for events, materials and patterns.
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import type { ShelfId } from './library-rows.ts';

export function ShelfIcon({ shelf, size }: { shelf: ShelfId; size: number }) {
  if (shelf === 'event') return <Icon name="bolt" size={size} />;
  if (shelf === 'material') return <Icon name="file" size={size} />;
  if (shelf === 'pattern') return <Icon name="path" size={size} />;
  return <KindIcon kind={shelf} size={size} />;
}
