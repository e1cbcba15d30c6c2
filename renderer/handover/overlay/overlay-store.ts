// Owns the overlays of the map in front while they are filled in: one per branch, their history, and saving each step at once.
import { create } from 'zustand';
import { isSameValue } from '../../../shared/diff/same-value.ts';
import { branchKey } from '../../../shared/document/branches.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setAt, valueAt } from '../../../shared/document/edits/set-at.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { emptyOverlay, type Overlay, overlaySize } from '../../../shared/overlay/overlay.ts';
import { withoutSame } from '../../../shared/overlay/same-as-base.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { createHistory, type Step } from '../../kit/history/history.ts';
import { call } from '../../session/client.ts';
import { showFailure } from '../../session/notices.ts';
import { useHandover } from '../issuing/export-store.ts';

type View = 'none' | 'edit' | 'compare' | 'release';

type Overlays = ReadonlyMap<string, Overlay>;
type OverlaysStep = Step<Overlays, undefined>;

interface OverlayState {
  readonly view: View;
  /** Whose overlays these are; undefined while none were read. */
  readonly mapId: string | undefined;
  /** Why those of the map that was asked for last could not be read. */
  readonly problem: Problem | undefined;
  /** By `branchKey`; a branch without an entry takes the base as it is. */
  readonly overlays: Overlays;
  readonly past: readonly OverlaysStep[];
  readonly future: readonly OverlaysStep[];
  readonly saving: 'saved' | 'saving' | 'failed';
}

export const useOverlays = create<OverlayState>()(() => ({
  view: 'none',
  mapId: undefined,
  problem: undefined,
  overlays: new Map(),
  past: [],
  future: [],
  saving: 'saved',
}));

const { getState: get, setState: set } = useOverlays;

export function showOverlays(view: View): void {
  set({ view });
}

/** Reads what is stored; decisions that wait for their reason stay, and the history where nothing else changed. */
export async function loadOverlays(mapId: string): Promise<void> {
  try {
    await running;
    const list = await call('overlays.read', { id: mapId });
    const before = get();
    const isSameMap = before.mapId === mapId;
    const overlays = new Map(list.map((overlay) => [branchKey(overlay.branchCode), overlay]));
    if (isSameMap) for (const [key, overlay] of before.overlays) keepWaiting(overlays, key, overlay);
    if (isSameMap && isSameValue([...before.overlays], [...overlays])) return;
    set({ mapId, problem: undefined, overlays, past: [], future: [], saving: 'saved' });
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : undefined;
    // Those of another map must neither be shown nor written as this one's.
    if (get().mapId !== mapId) set({ mapId: undefined, problem, overlays: new Map(), past: [], future: [] });
    showFailure(error);
  }
}

function keepWaiting(overlays: Map<string, Overlay>, key: string, before: Overlay): void {
  const waiting = before.changes.filter(({ reason }) => reason.trim() === '');
  if (waiting.length === 0) return;
  const stored = overlays.get(key) ?? { ...before, changes: [], addedNodes: [], removed: [] };
  const others = waiting.filter((change) => !stored.changes.some(isAt(change)));
  overlays.set(key, { ...stored, changes: [...stored.changes, ...others] });
}

/** The map that was edited against last. */
let base: MapDocument | undefined;

/** One step that can be taken back; equal merge keys in a row are one. Complete decisions are saved at once. None without what is stored. */
export function editOverlay(
  document: MapDocument,
  branchCode: string,
  edit: (overlay: Overlay) => Overlay,
  mergeKey?: string,
): void {
  if (get().mapId !== document.id) return;
  base = document;
  const key = branchKey(branchCode);
  const before = get().overlays.get(key);
  const after = edit(before ?? emptyOverlay(document, branchCode));
  if (after === before) return;
  const overlays = new Map(get().overlays).set(key, after);
  history.record(undefined, overlays, mergeKey && `${key} ${mergeKey}`);
}

const history = createHistory<Overlays, undefined>({
  read: () => {
    const { past, overlays, future } = get();
    return { past, present: overlays, future };
  },
  write: ({ past, present, future }) => {
    const before = get().overlays;
    set({ past, overlays: present, future, saving: 'saving' });
    for (const key of new Set([...before.keys(), ...present.keys()])) {
      const code = (present.get(key) ?? before.get(key))?.branchCode;
      if (code !== undefined && present.get(key) !== before.get(key)) save(key, code);
    }
  },
});

export const { undo: undoOverlay, redo: redoOverlay } = history;

let running: Promise<void> = Promise.resolve();

/** One after the other, so that the last one typed is the last one written. */
function save(key: string, branchCode: string): void {
  running = running.then(async () => {
    const { mapId, overlays } = get();
    if (mapId === undefined) return;
    const complete = completeOf(overlays.get(key), mapId);
    try {
      if (complete && overlaySize(complete) > 0) await call('overlays.save', { overlay: complete });
      else await call('overlays.remove', { id: mapId, branchCode });
      set({ saving: 'saved' });
      useHandover.setState(({ overlayCount }) => ({ overlayCount: overlayCount + 1 }));
    } catch (error) {
      set({ saving: 'failed' });
      showFailure(error);
    }
  });
}

/** Without the decisions that still lack a reason, which wait in the window, and without what is as the base has it. */
function completeOf(overlay: Overlay | undefined, mapId: string): Overlay | undefined {
  if (!overlay) return undefined;
  const { changes } = base?.id === mapId ? withoutSame(base, overlay) : overlay;
  return { ...overlay, changes: changes.filter(({ reason }) => reason.trim() !== '') };
}

type Place = { readonly nodeId: string; readonly field: string };
const isAt = (place: Place) => (change: Place) => change.nodeId === place.nodeId && change.field === place.field;

/** The branch's value for a field; the base's is noted beside it. A new change still lacks its reason. */
export const setValue =
  (document: MapDocument, place: Place, value: unknown) =>
  (overlay: Overlay): Overlay => {
    const node = nodeById(document, place.nodeId);
    const base = (node && valueAt(node, place.field)) ?? null;
    const found = overlay.changes.findIndex(isAt(place));
    const old = overlay.changes[found] ?? { ...place, reason: '' };
    const changed = setAt({ ...old, base }, 'value', value);
    const changes = found < 0 ? [...overlay.changes, changed] : overlay.changes.with(found, changed);
    return { ...overlay, baseVersion: Math.max(overlay.baseVersion, 1), changes };
  };

export const setReason =
  (place: Place, reason: string) =>
  (overlay: Overlay): Overlay => ({
    ...overlay,
    changes: overlay.changes.map((change) => (isAt(place)(change) ? { ...change, reason } : change)),
  });

export const dropChange =
  (place: Place) =>
  (overlay: Overlay): Overlay => ({ ...overlay, changes: overlay.changes.filter((change) => !isAt(place)(change)) });

export const setLeftOut =
  (nodeId: string, isOut: boolean) =>
  (overlay: Overlay): Overlay => {
    const others = overlay.removed.filter((id) => id !== nodeId);
    return { ...overlay, removed: isOut ? [...others, nodeId] : others };
  };
