// Owns exporting a picture or document: what was chosen last, the run, what went wrong.

import { create } from 'zustand';
import type { PictureOrder } from '../../../shared/export/export-calls.ts';
import { defaultOptions } from '../../../shared/export/format.ts';
import { fileSize } from '../../../shared/i18n/figure.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { saveNow } from '../../session/autosave.ts';
import { call } from '../../session/client.ts';
import { openDocument } from '../../session/document-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { words } from './words.ts';

interface Pictures {
  readonly last: Pick<PictureOrder, 'format' | 'options'>;
  readonly problem: Problem | undefined;
}

export const usePictures = create<Pictures>()(() => ({
  last: { format: 'png', options: defaultOptions },
  problem: undefined,
}));

/** True when a file was written; a dismissed file dialog and a cancelled run leave the dialog as it was. */
export async function runPicture(order: Omit<PictureOrder, 'id'>): Promise<boolean> {
  usePictures.setState({ last: { format: order.format, options: order.options }, problem: undefined });
  try {
    // The store writes what it holds, so what was just typed has to be there.
    await saveNow();
    const written = await call('pictures.export', { id: openDocument().id, ...order });
    if (!written) return false;
    const params = { file: written.file, size: fileSize(written.bytes) };
    useNotices.getState().show({ tone: 'ok', message: words.written, params });
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError)) showFailure(error);
    else if (error.problem.code === 'E_PICTURE_CANCELLED')
      useNotices.getState().show({ tone: 'info', message: words.cancelled });
    else usePictures.setState({ problem: error.problem });
    return false;
  }
}

export async function stopPicture(): Promise<void> {
  try {
    await call('pictures.cancel', {});
  } catch (error) {
    showFailure(error);
  }
}
