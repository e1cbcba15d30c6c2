// Owns before which calls a backup is made: those whose change is larger than what one step takes back. When adding an import: one line here.
import type { BackupReason } from '../database/backups.ts';
import type { CheckedArgs, StoreName } from './store-calls.ts';

type Before<C extends StoreName> = BackupReason | ((args: CheckedArgs<C>) => BackupReason | undefined);

/** For calls that keep what a person typed as well as what a file held. */
const whenImported = ({ imported }: { readonly imported?: boolean | undefined }): BackupReason | undefined =>
  imported ? 'import' : undefined;

export const BACKED_UP: { readonly [C in StoreName]?: Before<C> } = {
  'maps.importText': 'import',
  'store.importMap': 'import',
  'backups.takeMap': 'import',
  'store.importOverlay': 'import',
  'library.save': whenImported,
  'stock.save': whenImported,
  'branches.save': whenImported,
  'dictionaries.save': whenImported,
  'library.updateMaps': 'merge',
  'library.undoUpdate': 'merge',
  'bin.remove': 'merge',
  'backups.make': 'manual',
};

/** Undefined for a call that needs none. */
export function backedUpFor(name: StoreName, args: unknown): BackupReason | undefined {
  const before = BACKED_UP[name] as BackupReason | ((given: unknown) => BackupReason | undefined) | undefined;
  return typeof before === 'function' ? before(args) : before;
}
