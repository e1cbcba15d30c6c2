// Owns copy, cut, paste and duplicate, through the system clipboard: as data for this program, as words for every other.

import { type Clipping, PASTE_LIMIT } from '../../../shared/document/clipping.ts';
import type { Edit } from '../../../shared/document/document.ts';
import {
  copyElements,
  isEmptyClipping,
  lostReferences,
  pasteClipping,
  writeClipping,
} from '../../../shared/document/edits/clipboard.ts';
import { removeElements } from '../../../shared/document/edits/elements.ts';
import type { PastePlace } from '../../../shared/document/edits/place-clipping.ts';
import { fileSize } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import type { Command } from '../../kit/commands/command.ts';
import { hasMapKeys, isLayerOpen } from '../../kit/ui/layers.ts';
import { say } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { useView } from '../../session/view-store.ts';
import { createNote } from './annotations.ts';
import { clippingHtml, clippingText } from './clipboard-text.ts';
import { keptX } from './lanes-in-view.ts';
import { CLIPPING_TYPE, readPasted, sizeOf } from './pasted.ts';
import { pointerPlace } from './pointer.ts';

const LONGEST_NOTE = 2000;
/** World px from the pointer beyond which a paste may be out of sight. */
const FAR = 200;

type Transfer = 'copy' | 'cut' | 'paste';

/** A command asks the browser for its event, which is the canvas's then; one that does not come soon was not for it. */
let asked: { readonly what: Transfer; readonly at: number } | undefined;
const SOON_MS = 1000;

function ask(what: Transfer): void {
  asked = { what, at: performance.now() };
}

function isAsked(what: Transfer): boolean {
  return asked?.what === what && performance.now() - asked.at < SOON_MS && !isLayerOpen();
}

const hasSelection = () => useDocument.getState().document !== undefined && useView.getState().selection.size > 0;
/** Selected words, e.g. in the problems panel, are copied as words. */
const noWordsSelected = () => window.getSelection()?.isCollapsed ?? true;

const viaBrowser = (what: 'copy' | 'cut') => () => {
  ask(what);
  // A browser cuts only in text fields; for cutting here the copy is what is needed of it.
  document.execCommand('copy');
  asked = undefined;
};

export const copySelection: Command = {
  id: 'edit.copy',
  title: { zh: '复制', en: 'Copy' },
  keywords: { zh: '拷贝', en: 'yank' },
  shortcuts: ['Mod+KeyC'],
  scope: 'canvas',
  enabled: () => hasSelection() && noWordsSelected(),
  run: viaBrowser('copy'),
};

export const cutSelection: Command = {
  id: 'edit.cut',
  title: { zh: '剪切', en: 'Cut' },
  keywords: { zh: '剪下', en: 'cut out' },
  shortcuts: ['Mod+KeyX'],
  scope: 'canvas',
  enabled: () => hasSelection() && noWordsSelected(),
  run: viaBrowser('cut'),
};

export const pasteHere: Command = {
  id: 'edit.paste',
  title: { zh: '粘贴', en: 'Paste' },
  keywords: { zh: '贴上', en: 'insert clipboard' },
  shortcuts: ['Mod+KeyV'],
  scope: 'canvas',
  enabled: () => useDocument.getState().document !== undefined,
  run: () => {
    ask('paste');
    // The page may not read the clipboard by itself; the window may be told to paste.
    void call('app.paste', {}).catch(showFailure);
  },
};

export const duplicateSelection: Command = {
  id: 'edit.duplicate',
  title: { zh: '创建副本', en: 'Duplicate' },
  keywords: { zh: '再来一份 克隆', en: 'clone' },
  shortcuts: ['Mod+KeyD'],
  scope: 'canvas',
  enabled: hasSelection,
  run: () => insert(copyElements(openDocument(), useView.getState().selection), {}, duplicateSelection.title),
};

export const clipboardCommands: readonly Command[] = [copySelection, cutSelection, pasteHere, duplicateSelection];

/** Starts answering the browser's clipboard events; returns what stops it. */
export function startClipboard(): () => void {
  const onCopy = (event: ClipboardEvent) => answer(event, 'copy', () => copyTo(event, isAsked('cut')));
  const onCut = (event: ClipboardEvent) => answer(event, 'cut', () => copyTo(event, true));
  const onPaste = (event: ClipboardEvent) => answer(event, 'paste', () => pasteFrom(event));
  window.addEventListener('copy', onCopy, true);
  window.addEventListener('cut', onCut, true);
  window.addEventListener('paste', onPaste, true);
  return () => {
    window.removeEventListener('copy', onCopy, true);
    window.removeEventListener('cut', onCut, true);
    window.removeEventListener('paste', onPaste, true);
  };
}

function answer(event: ClipboardEvent, what: Transfer, act: () => void): void {
  const wasAsked = isAsked(what) || (isAsked('cut') && what === 'copy');
  if (!wasAsked && !isForCanvas(event.target, what)) return;
  try {
    act();
  } catch (error) {
    event.preventDefault();
    showFailure(error);
  } finally {
    asked = undefined;
  }
}

/** Text fields, dialogs, menus and every other part of the window keep their own clipboard. */
function isForCanvas(target: EventTarget | null, what: Transfer): boolean {
  if (useView.getState().screen !== 'map' || !useDocument.getState().document) return false;
  if (!(target instanceof Element) || target.matches('input, textarea, select, [contenteditable="true"]')) return false;
  if (what !== 'paste' && !noWordsSelected()) return false;
  // Without a selection the browser names the body, wherever the focus is.
  return hasMapKeys() && (target === document.body || target.closest('[data-shortcuts="canvas"]') !== null);
}

function copyTo(event: ClipboardEvent, cut: boolean): void {
  const { selection } = useView.getState();
  const clipping = copyElements(openDocument(), selection);
  if (isEmptyClipping(clipping) || !event.clipboardData) return;
  const json = writeClipping(clipping);
  const size = sizeOf(json);
  if (size > PASTE_LIMIT) {
    throw new ProblemError('E_COPY_TOO_LARGE', { size: fileSize(size), limit: fileSize(PASTE_LIMIT) });
  }
  event.preventDefault();
  event.clipboardData.setData(CLIPPING_TYPE, json);
  event.clipboardData.setData('text/html', clippingHtml(clipping, json, say));
  event.clipboardData.setData('text/plain', clippingText(clipping, say));
  if (!cut) return;
  const gone = new Set([...selection, ...[...clipping.nodes, ...clipping.notes].map(({ id }) => id)]);
  useDocument.getState().apply(cutSelection.title, removeElements(gone));
  useView.getState().select([]);
}

function pasteFrom(event: ClipboardEvent): void {
  const data = event.clipboardData;
  if (!data) return;
  event.preventDefault();
  const pasted = readPasted((type) => data.getData(type));
  if ('clipping' in pasted) insert(pasted.clipping, { at: pastingPlace() }, pasteHere.title);
  else pasteText(pasted.text);
}

function pastingPlace() {
  const place = pointerPlace();
  return place && { x: keptX(place.x), y: place.y };
}

function pasteText(text: string): void {
  createNote({ zh: '粘贴为便签', en: 'Paste as sticky note' }, shorten(text, LONGEST_NOTE));
  if (text.length <= LONGEST_NOTE) return;
  useNotices.getState().show({
    tone: 'info',
    message: {
      zh: '文本共 {n} 字，便签仅保留前 {limit} 字。',
      en: 'The text has {n} characters; the sticky note keeps the first {limit}.',
    },
    params: { n: text.length, limit: LONGEST_NOTE },
  });
}

/** Pastes a clipping as one undo entry, selects it, and says what could not come along. */
function insert(clipping: Clipping, place: PastePlace, title: Message): void {
  const before = openDocument();
  const lost = lostReferences(before, clipping);
  const edit: Edit = pasteClipping(clipping, place);
  useDocument.getState().apply(title, edit);
  const after = openDocument();
  if (after === before) return;
  const old = new Set([...before.nodes, ...(before.notes ?? [])].map(({ id }) => id));
  const added = [...after.nodes, ...(after.notes ?? [])].filter(({ id }) => !old.has(id)).sort((a, b) => a.y - b.y);
  const [top] = added;
  // What found no free place near the pointer is brought into view.
  if (top && (!place.at || top.y - place.at.y > FAR)) useView.getState().revealElement(top.id);
  useView.getState().select(added.map(({ id }) => id));
  if (lost.length > 0) {
    useNotices.getState().show({
      tone: 'info',
      message: {
        zh: '已粘贴。本图谱中没有{names}，指向它的字段已清空；仅适用于它的话术不适用于任何客户。',
        en: 'Pasted. Not in this map: {names}. The fields that referred to them were cleared; a script only for them fits nobody.',
      },
      params: { names: lost.slice(0, 3).map((name) => `“${name}”`) },
    });
  }
  if (clipping.illustrative && !after.illustrative) {
    useNotices.getState().show({
      tone: 'info',
      message: {
        zh: '粘贴的节点含有模板的示例数字，请核对后使用。',
        en: 'The pasted nodes contain sample numbers of a template. Check them before use.',
      },
    });
  }
}
