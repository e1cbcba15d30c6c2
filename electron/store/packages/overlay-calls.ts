// Owns the calls on the overlays (一行一策) that belong to maps.

import { basename } from 'node:path';
import { branchKey } from '../../../shared/document/branches.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { readOverlay, writeOverlay } from '../../../shared/overlay/overlay-file.ts';
import { withoutSame } from '../../../shared/overlay/same-as-base.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { Handlers } from '../door/handlers.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readUtf8 } from '../files/read-text.ts';
import { readMap, summaryOf } from '../maps/maps-table.ts';
import { listOverlays, removeOverlayRow, writeOverlayRow } from './overlays-table.ts';

export const overlayHandlers: Handlers<
  'overlays.read' | 'overlays.save' | 'overlays.remove' | 'store.importOverlay' | 'store.exportOverlay'
> = {
  'overlays.read': ({ id }, context) => [...listOverlays(context.database(), id).overlays.values()],
  'overlays.save': ({ overlay }, context) => {
    summaryOf(context.database(), overlay.baseMapId);
    writeOverlayRow(context.database(), overlay, context.now().toISOString());
    return {};
  },
  'overlays.remove': ({ id, branchCode }, context) => {
    removeOverlayRow(context.database(), id, branchCode);
    return {};
  },
  'store.exportOverlay': async ({ id, branchCode, file }, context) => {
    const { document } = readMap(context.database(), id);
    const { overlays, damaged } = listOverlays(context.database(), id);
    const key = branchKey(branchCode);
    if (damaged.includes(key)) throw new ProblemError('E_OVERLAY_DAMAGED', { branch: branchCode });
    const own = overlays.get(key);
    const overlay = own ? withoutSame(document, own) : emptyOverlay(document, branchCode);
    await writeFileAtomically(file, writeOverlay(overlay, document));
    return {};
  },
  'store.importOverlay': async ({ id, file }, context) => {
    const overlay = readOverlay(await readUtf8(file), basename(file));
    if (overlay.baseMapId !== id) {
      throw new ProblemError('E_OVERLAY_OTHER_MAP', { file: basename(file), found: overlay.baseMapId });
    }
    writeOverlayRow(context.database(), overlay, context.now().toISOString());
    return { branchCode: overlay.branchCode };
  },
};
