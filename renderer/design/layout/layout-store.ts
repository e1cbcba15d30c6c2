// Owns the automatic layout as the user sees it: working, previewed, then kept as one edit or dropped.
import { create } from 'zustand';
import type { Places } from '../../../shared/document/auto-layout/lane-places.ts';
import { reorderLanes } from '../../../shared/document/auto-layout/lane-slots.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { moveNodes } from '../../../shared/document/edits/elements.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { useView } from '../../session/view-store.ts';
import { glide } from './glide.ts';
import { type LayoutRun, startLayoutRun } from './run-elk.ts';

type Phase = 'idle' | 'working' | 'preview';

interface Layout {
  readonly phase: Phase;
  /** Cards taking part while working, cards that move while previewed. */
  readonly count: number;
  /** What the history will call it. */
  readonly title: Message;
  /** Where cards are shown; undefined outside a preview. */
  readonly shown: Places | undefined;
}

const TITLES = {
  arrange: { zh: '自动排布', en: 'Arrange' },
  reorder: { zh: '按路径重排', en: 'Reorder lanes' },
} as const satisfies Record<string, Message>;

const IDLE: Layout = { phase: 'idle', count: 0, title: TITLES.arrange, shown: undefined };

export const useLayout = create<Layout>()(() => IDLE);

let run: LayoutRun | undefined;
let target: Places | undefined;
let stopGliding = () => {};
let stopWatching = () => {};

/** Arranges the selected cards, or all when fewer than two are selected, and previews the result. */
export async function previewArrangement(): Promise<void> {
  cancelLayout();
  const document = openDocument();
  const ids = chosenNodes(document);
  watch(document);
  useLayout.setState({
    phase: 'working',
    count: ids?.size ?? document.nodes.length,
    title: TITLES.arrange,
    shown: undefined,
  });
  const own = startLayoutRun(document, ids);
  run = own;
  try {
    const places = await own.places;
    if (run !== own || !places) return;
    run = undefined;
    preview(document, places);
  } catch (error) {
    if (run !== own) return;
    cancelLayout();
    showFailure(error);
  }
}

/** Previews the lanes reordered along the paths, the cards sharing out today's rows. */
export function previewReordering(): void {
  cancelLayout();
  const document = openDocument();
  watch(document);
  useLayout.setState({ title: TITLES.reorder });
  preview(document, reorderLanes(document, chosenNodes(document)));
}

/** Keeps what is previewed, as one undoable edit. */
export function acceptLayout(): void {
  const places = target;
  const { title } = useLayout.getState();
  stop();
  if (places) useDocument.getState().apply(title, moveNodes(places));
}

/** Ends a run or a preview; the document is as it was. */
export function cancelLayout(): void {
  stop();
}

function preview(document: MapDocument, places: Places): void {
  if (places.size === 0) {
    stop();
    useNotices.getState().show({
      tone: 'info',
      message: { zh: '当前已排布完毕，无需移动卡片。', en: 'Nothing to move: the map is already arranged.' },
    });
    return;
  }
  target = places;
  useLayout.setState({ phase: 'preview', count: places.size });
  const from = new Map(document.nodes.map(({ id, y }) => [id, { y }]));
  stopGliding = glide(from, places, (shown) => useLayout.setState({ shown }));
}

/** Whatever else changes the document, or opens another, ends the preview. */
function watch(document: MapDocument): void {
  stopWatching = useDocument.subscribe((state) => {
    if (state.document !== document) stop();
  });
}

function stop(): void {
  stopWatching();
  stopGliding();
  run?.end();
  run = undefined;
  target = undefined;
  if (useLayout.getState() !== IDLE) useLayout.setState(IDLE, true);
}

function chosenNodes(document: MapDocument): ReadonlySet<string> | undefined {
  const { selection } = useView.getState();
  const chosen = document.nodes.filter(({ id }) => selection.has(id)).map(({ id }) => id);
  return chosen.length > 1 && chosen.length < document.nodes.length ? new Set(chosen) : undefined;
}
