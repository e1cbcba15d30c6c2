// Owns the line under a sheet: what is chosen and what can be done with it; for a map that is only viewed, the way to a draft.

import type { MapNode } from '../../../shared/document/document.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { storeCopy } from '../../session/keep-as-copy.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import type { Editing } from '../grid/cell-editing.ts';
import type { GridCursor } from '../grid/use-grid-cursor.ts';
import type { KindColumn } from './kind-columns.ts';
import type { Sheet } from './use-sheet.ts';

interface SheetFootProps {
  readonly sheet: Sheet;
  readonly cursor: GridCursor;
  readonly column: KindColumn | undefined;
  readonly editing: Editing<MapNode>;
}

export function SheetFoot({ sheet, cursor: { range }, column, editing }: SheetFootProps) {
  const say = useSay();
  const { document, kind, lines, nodes, readOnly } = sheet;
  const rows = range ? lines.slice(range.fromLine, range.toLine + 1).filter(({ type }) => type === 'row').length : 0;
  const cells = range ? rows * (range.toColumn - range.fromColumn + 1) : 0;
  return (
    <div className="grid-foot">
      {cells > 0 && column ? (
        <b>{say(CHOSEN, { column: column.title, n: cells })}</b>
      ) : (
        <span className="secondary">{say(COUNT, { n: nodes.length, kind: kinds[kind].title })}</span>
      )}
      {cells > 0 && !readOnly && (
        <>
          <i className="rule" />
          <Button compact look="ghost" onClick={editing.fillDown}>
            {say(DOWN)}
            <kbd>Ctrl</kbd>
            <kbd>D</kbd>
          </Button>
          <Button compact look="ghost" onClick={editing.fillRight}>
            {say(RIGHT)}
            <kbd>Ctrl</kbd>
            <kbd>R</kbd>
          </Button>
          <Button compact look="ghost" onClick={editing.clear}>
            {say(CLEAR)}
            <kbd>Del</kbd>
          </Button>
        </>
      )}
      <span className="grow" />
      {readOnly ? (
        <Button compact icon="copy" onClick={() => void copyAsDraft(document)}>
          {say(COPY)}
        </Button>
      ) : (
        <span className="secondary pending-hint">{say(HINT)}</span>
      )}
    </div>
  );
}

async function copyAsDraft(document: Sheet['document']): Promise<void> {
  try {
    const { title } = await storeCopy(document);
    useNotices.getState().show({ tone: 'ok', message: COPIED, params: { title } });
  } catch (error) {
    showFailure(error);
  }
}

const CHOSEN = {
  zh: '{column}，已选 {n} 格',
  en: '{column}: {n, plural, one {# cell} other {# cells}} chosen',
};
const COUNT = { zh: '{n} 个{kind}', en: '{kind}: {n}' };
const DOWN = { zh: '向下填', en: 'Fill down' };
const RIGHT = { zh: '向右填', en: 'Fill right' };
const CLEAR = { zh: '清空', en: 'Clear' };
const HINT = { zh: '直接输入即改写，F2 修改', en: 'Type to replace, F2 to edit' };
const COPY = { zh: '复制为草稿', en: 'Copy as a draft' };
const COPIED = { zh: '已复制为草稿“{title}”，见图谱列表。', en: 'Copied as the draft “{title}” in the list of maps.' };
