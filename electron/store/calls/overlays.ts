// Owns the calls on the overlays (一行一策) that belong to maps.

import { basename } from 'node:path';
import { readOverlay } from '../../../shared/overlay/overlay-file.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { summaryOf } from '../database/maps-table.ts';
import { readOverlays, removeOverlayRow, writeOverlayRow } from '../database/overlays-table.ts';
import { readUtf8 } from '../files/read-text.ts';
import type { Handlers } from '../handlers.ts';

export const overlayHandlers: Handlers<'overlays.read' | 'overlays.save' | 'overlays.remove' | 'store.importOverlay'> =
  {
    'overlays.read': ({ id }, context) => [...readOverlays(context.database(), id).values()],
    'overlays.save': ({ overlay }, context) => {
      summaryOf(context.database(), overlay.baseMapId);
      writeOverlayRow(context.database(), overlay, context.now().toISOString());
      return {};
    },
    'overlays.remove': ({ id, branchCode }, context) => {
      removeOverlayRow(context.database(), id, branchCode);
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
