// Owns the presentation while it lasts: its paths, where it is, and the full screen around it.
import { create } from 'zustand';
import type { MapDocument } from '../../../shared/document/document.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { pathOfRow, type RowPath } from '../../../shared/rows/row-path.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { call } from '../../session/client.ts';
import { openDocument } from '../../session/document-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { useView } from '../../session/view-store.ts';
import { type Move, moved, type Place, startPlace } from './present-steps.ts';

/** Nobody walks an audience through more. */
const MOST_PATHS = 2_000;

interface Presenting {
  readonly document: MapDocument;
  readonly paths: readonly RowPath[];
  readonly place: Place;
}

export const usePresenting = create<{ readonly shown: Presenting | undefined }>()(() => ({ shown: undefined }));

/** Shows the open map, read-only and in full screen, path by path, beginning at what is selected. */
export function startPresenting(): void {
  const document = openDocument();
  const paths = pathsOf(document);
  if (!paths) return;
  if (paths.length === 0) {
    const message = {
      zh: '尚无可演示的完整路径。请将客群连接至话术，再按 F5。',
      en: 'There is no complete path to present yet. Connect a segment all the way to a script, then press F5.',
    };
    useNotices.getState().show({ tone: 'info', message });
    return;
  }
  const place = startPlace(paths, useView.getState().selection);
  usePresenting.setState({ shown: { document, paths, place } });
  void call('app.setFullScreen', { on: true }).catch(showFailure);
}

/** Leaves the full screen; the node that was shown last is selected on the canvas. */
export function stopPresenting(): void {
  const { shown } = usePresenting.getState();
  if (!shown) return;
  usePresenting.setState({ shown: undefined });
  const node = shown.paths[shown.place.path]?.nodes[shown.place.step];
  if (node !== undefined) useView.getState().revealElement(node);
  void call('app.setFullScreen', { on: false }).catch(showFailure);
}

export function movePresentation(move: Move): void {
  const { shown } = usePresenting.getState();
  if (shown) usePresenting.setState({ shown: { ...shown, place: moved(shown.paths, shown.place, move) } });
}

export function goToStep(step: number): void {
  const { shown } = usePresenting.getState();
  if (shown) usePresenting.setState({ shown: { ...shown, place: { path: shown.place.path, step } } });
}

/** Undefined, with the reason told, for a map with more rows than can be shown. */
function pathsOf(document: MapDocument): readonly RowPath[] | undefined {
  try {
    const graph = buildGraph(document);
    return strategyRows(document, MOST_PATHS).map((row) => pathOfRow(document, row, graph));
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}
