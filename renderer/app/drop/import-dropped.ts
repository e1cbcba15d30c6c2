// Owns what becomes of files dropped onto the window: maps are imported, packages opened, others say what they are.
import { openDroppedPackage } from '../../handover/packages/index.ts';
import { importMapText, notAMap, readDropped } from '../../maps/index.ts';
import { showFailure } from '../../session/notices.ts';

/** One after the other; a file that is refused does not keep the next from being read. */
export async function importDropped(dropped: readonly { file: File; isFolder: boolean }[]): Promise<void> {
  for (const { file, isFolder } of dropped) {
    try {
      if (isFolder) throw notAMap(file.name, 'folder');
      const { isPackage, text } = await readDropped(file);
      if (isPackage) await openDroppedPackage(file.name, text);
      else await importMapText(file.name, text);
    } catch (error) {
      showFailure(error);
    }
  }
}
