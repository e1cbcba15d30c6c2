// Owns 一行一策 on the screen of handing over: one branch's values against the base, what is wrong with them, what is to be decided.

import { type KeyboardEvent, useEffect, useMemo } from 'react';
import type { Branch } from '../../../shared/document/branches.ts';
import { branchKey } from '../../../shared/document/branches.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { isWhollyLocked } from '../../../shared/document/locks.ts';
import { isNothingReleased } from '../../../shared/document/released-fields.ts';
import { checkOverlay } from '../../../shared/overlay/check.ts';
import { OVERLAY_FAULTS, type OverlayFault } from '../../../shared/overlay/faults.ts';
import { openFields } from '../../../shared/overlay/leaf-fields.ts';
import { emptyOverlay, type Overlay, overlaySize } from '../../../shared/overlay/overlay.ts';
import { rebaseOverlay } from '../../../shared/overlay/rebase.ts';
import { withoutSame } from '../../../shared/overlay/same-as-base.ts';
import { codeOf } from '../../kit/commands/command.ts';
import { Button, IconButton } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';
import { importOverlay } from '../issuing/branch-list.ts';
import { useHandover } from '../issuing/export-store.ts';
import { NodeGroup } from './NodeGroup.tsx';
import { editOverlay, loadOverlays, redoOverlay, showOverlays, undoOverlay, useOverlays } from './overlay-store.ts';
import { ReleaseTable } from './ReleasePanel.tsx';
import { words } from './words.ts';
import './overlay.css';

export function OverlayPanel({ document }: { document: MapDocument }) {
  const say = useSay();
  const { list, viewed } = useHandover();
  const branch = list?.branches.find(({ branchCode }) => branchCode === viewed);
  useEffect(() => void loadOverlays(document.id), [document.id]);
  return branch ? (
    <BranchValues key={branch.branchCode} document={document} branch={branch} />
  ) : (
    <section className="panel overlay-panel" data-help="panel.overlay" aria-label={say(words.open)}>
      <div className="panel-head">
        <h2>{say(words.open)}</h2>
        <span className="grow" />
        <Back />
      </div>
      <p className="preview-empty">{say(words.noBranch)}</p>
      {isNothingReleased(document) && <NothingReleased document={document} />}
    </section>
  );
}

function BranchValues({ document, branch }: { document: MapDocument; branch: Branch }) {
  const say = useSay();
  const { branchCode, branchName } = branch;
  const isRead = useOverlays(({ mapId }) => mapId === document.id);
  const stored = useOverlays(({ overlays }) => (isRead ? overlays.get(branchKey(branchCode)) : undefined));
  const overlay = useMemo(() => stored ?? emptyOverlay(document, branchCode), [stored, document, branchCode]);
  const faults = useMemo(() => checkOverlay(document, overlay), [document, overlay]);
  const nodes = useMemo(() => nodesToShow(document, overlay), [document, overlay]);
  return (
    <section
      className="panel overlay-panel"
      data-help="panel.overlay"
      aria-label={say(words.title, { name: branchName })}
      onKeyDown={undoByKey}
    >
      <Head document={document} branch={branch} overlay={overlay} isRead={isRead} />
      {isRead ? <BaseChanged document={document} overlay={overlay} /> : <NotRead />}
      {isRead && nodes.length === 0 && <NothingReleased document={document} />}
      <div
        className="overlay-scroll"
        hidden={!isRead || nodes.length + overlay.addedNodes.length + faults.length === 0}
      >
        <LooseFaults document={document} faults={faults} />
        {nodes.map((node) => (
          <NodeGroup key={node.id} document={document} node={node} overlay={overlay} faults={faults} />
        ))}
        {overlay.addedNodes.map(({ id, code, name }) => (
          <p key={id} className="overlay-added small secondary">
            {say(words.addedNode, { code, name })}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Where nothing is left to branches there is nothing to fill in yet: what to do first stands in its place. */
function NothingReleased({ document }: { document: MapDocument }) {
  const say = useSay();
  return (
    <>
      <p className="release-lead">{say(words.nothingOpen)}</p>
      <ReleaseTable document={document} />
    </>
  );
}

/** In place of the values, which would look as if the branch had decided nothing. */
export function NotRead() {
  useSay();
  const problem = useOverlays((state) => state.problem);
  return problem ? (
    <p className="preview-empty">
      {problemText(problem)} <ProblemHelp problem={problem} />
    </p>
  ) : null;
}

/** Nodes that leave something to branches, and those that the overlay reaches for anyway. */
function nodesToShow(document: MapDocument, overlay: Overlay) {
  const touched = new Set([...overlay.changes.map(({ nodeId }) => nodeId), ...overlay.removed]);
  return document.nodes.filter((node) => {
    if (touched.has(node.id)) return true;
    return !node.tray && !isWhollyLocked(node) && openFields(node).length > 0;
  });
}

function undoByKey(event: KeyboardEvent): void {
  const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (isText || !(event.ctrlKey || event.metaKey)) return;
  const code = codeOf(event);
  const isRedo = code === 'KeyY' || (code === 'KeyZ' && event.shiftKey);
  if (code !== 'KeyZ' && !isRedo) return;
  event.preventDefault();
  event.stopPropagation();
  if (isRedo) redoOverlay();
  else undoOverlay();
}

function Back() {
  const say = useSay();
  return (
    <Button look="primary" onClick={() => showOverlays('none')}>
      {say(words.back)}
    </Button>
  );
}

interface HeadProps {
  readonly document: MapDocument;
  readonly branch: Branch;
  readonly overlay: Overlay;
  readonly isRead: boolean;
}

function Head({ document, branch, overlay, isRead }: HeadProps) {
  const say = useSay();
  const { saving, past, future } = useOverlays();
  const differing = withoutSame(document, overlay);
  const waiting = differing.changes.filter(({ reason }) => reason.trim() === '').length;
  return (
    <div className="panel-head">
      <h2 className="ellipsis">{say(words.title, { name: branch.branchName })}</h2>
      <span className="small secondary ellipsis" role="status">
        {isRead && say(words.count, { n: overlaySize(differing) })}
        {isRead && ` · ${waiting > 0 ? say(words.waiting, { n: waiting }) : say(words[saving])}`}
      </span>
      <span className="grow" />
      <IconButton icon="undo" label={say(words.undo)} disabled={past.length === 0} onClick={undoOverlay} />
      <IconButton icon="redo" label={say(words.redo)} disabled={future.length === 0} onClick={redoOverlay} />
      <Button compact icon="export" onClick={() => void exportOverlay(document, branch.branchCode)}>
        {say(words.exportFile)}
      </Button>
      <Button compact icon="import" onClick={() => void importFilled(document.id)}>
        {say(words.importFile)}
      </Button>
      <Button compact icon="lock" onClick={() => showOverlays('release')}>
        {say(words.release)}
      </Button>
      <Button compact icon="grid" onClick={() => showOverlays('compare')}>
        {say(words.compare)}
      </Button>
      <Back />
    </div>
  );
}

async function exportOverlay(document: MapDocument, branchCode: string): Promise<void> {
  try {
    const written = await call('overlays.exportFile', { id: document.id, branchCode });
    if (written) useNotices.getState().show({ tone: 'ok', message: words.exported, params: { file: written.file } });
  } catch (error) {
    showFailure(error);
  }
}

async function importFilled(mapId: string): Promise<void> {
  await importOverlay(mapId);
  await loadOverlays(mapId);
}

/** What a new base means for the branch; only decisions that are nobody's to take are left to the table below. */
function BaseChanged({ document, overlay }: { document: MapDocument; overlay: Overlay }) {
  const say = useSay();
  const rebased = useMemo(() => rebaseOverlay(overlay, document), [overlay, document]);
  const { reapplied, conflicts, agreed, lost } = rebased;
  if (overlaySize(overlay) === 0) return null;
  if (overlay.baseVersion >= document.version && conflicts.length + agreed.length === 0) return null;
  const tidy = () => editOverlay(document, overlay.branchCode, () => withIncomplete(rebased.overlay, overlay));
  return (
    <div className={`note ${conflicts.length + lost.length > 0 ? 'warning' : 'ok'} overlay-note`} role="status">
      <SeverityIcon severity={conflicts.length + lost.length > 0 ? 'warning' : 'ok'} size={14} />
      <span>
        {say(words.baseChanged, { reapplied, conflicts: conflicts.length, agreed: agreed.length, lost: lost.length })}
      </span>
      <span className="grow" />
      <Button compact onClick={tidy}>
        {say(words.reapply)}
      </Button>
    </div>
  );
}

/** A change that still lacks its reason is no reason to lose it. */
function withIncomplete(rebased: Overlay, before: Overlay): Overlay {
  const kept = new Set(rebased.changes.map(({ nodeId, field }) => `${nodeId} ${field}`));
  const waiting = before.changes.filter(
    ({ nodeId, field, reason }) => reason.trim() === '' && !kept.has(`${nodeId} ${field}`),
  );
  return waiting.length === 0 ? rebased : { ...rebased, changes: [...rebased.changes, ...waiting] };
}

/** What no row of the table can show: another map, nodes that are gone, additions. */
function LooseFaults({ document, faults }: { document: MapDocument; faults: readonly OverlayFault[] }) {
  const say = useSay();
  const loose = faults.filter(({ part, code }) => (part !== 'changes' && part !== 'removed') || code === 'nodeGone');
  if (loose.length === 0) return null;
  return (
    <ul className="overlay-loose" aria-label={say(words.alsoWrong)}>
      {loose.map((fault) => (
        <li key={`${fault.part} ${fault.index} ${fault.code}`}>
          <SeverityIcon severity="error" size={13} />
          <span>
            <FaultTarget document={document} fault={fault} /> {say(OVERLAY_FAULTS[fault.code], fault.params)}
          </span>
          {fault.part && fault.index !== undefined && (
            <Button look="link" onClick={() => dropFault(document, fault)}>
              {say(words.drop)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** By its name; what is nowhere on the map has its id alone. */
function FaultTarget({ document, fault: { target, part, index } }: { document: MapDocument; fault: OverlayFault }) {
  const overlay = useOverlays(({ overlays }) => overlays.get(branchKey(useHandover.getState().viewed ?? '')));
  const added = part === 'addedNodes' ? overlay?.addedNodes[index ?? -1] : undefined;
  const node = target === undefined ? undefined : (added ?? nodeById(document, target));
  return node ? (
    <>
      “{node.name}” <span className="mono small tertiary">{node.code}</span>
    </>
  ) : (
    <span className="mono">{target}</span>
  );
}

function dropFault(document: MapDocument, { part, index }: OverlayFault): void {
  const { viewed } = useHandover.getState();
  if (viewed === undefined || part === undefined) return;
  editOverlay(document, viewed, (overlay) => ({
    ...overlay,
    [part]: (overlay[part] ?? []).filter((_: unknown, place: number) => place !== index),
  }));
}
