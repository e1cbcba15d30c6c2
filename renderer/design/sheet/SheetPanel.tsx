// Owns the sheets of kinds (分类表) beside the canvas: a tab for each kind, what is looked for, which columns are shown.
import { Popover } from 'radix-ui';
import { useMemo, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import { Button, classes, IconButton } from '../../kit/ui/Button.tsx';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { SheetGrid } from './SheetGrid.tsx';
import { isShown, moveColumn, resetColumns, setKind, useKindSettings, useSheet } from './sheet-settings.ts';
import { type Sheet, useSheetOf } from './use-sheet.ts';

export function SheetPanel({ document }: { document: MapDocument }) {
  const say = useSay();
  const kind = useSheet((sheet) => sheet.kind);
  const beside = useSheet((sheet) => sheet.beside);
  const [search, setSearch] = useState('');
  const sheet = useSheetOf(document, kind, search);
  return (
    <section className="sheet-panel" data-help="panel.sheet" aria-label={say(TITLE)}>
      <header className="sheet-head">
        <KindTabs document={document} kind={kind} onKind={() => setSearch('')} />
        <span className="grow" />
        <div className="rows-search">
          <SearchField label={say(SEARCH)} query={search} onSearch={setSearch} />
        </div>
        <ColumnsMenu sheet={sheet} />
        <IconButton
          compact
          icon={beside === 'nothing' ? 'left' : 'right'}
          label={say(beside === 'nothing' ? SHOW_CANVAS : HIDE_CANVAS)}
          onClick={() => useSheet.setState({ beside: beside === 'nothing' ? 'canvas' : 'nothing' })}
        />
      </header>
      <SheetGrid key={`${document.id} ${kind}`} sheet={sheet} />
    </section>
  );
}

function KindTabs({ document, kind, onKind }: { document: MapDocument; kind: KindId; onKind: () => void }) {
  const say = useSay();
  const counts = useMemo(() => {
    const found = new Map<KindId, number>();
    for (const node of document.nodes) found.set(node.kind, (found.get(node.kind) ?? 0) + 1);
    return found;
  }, [document.nodes]);
  const choose = (next: KindId) => {
    onKind();
    useSheet.setState({ kind: next });
  };
  return (
    <div className="sheet-tabs" role="tablist" aria-label={say(KINDS)}>
      {KIND_IDS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === kind}
          tabIndex={id === kind ? 0 : -1}
          className={classes('sheet-tab', id === kind && 'on')}
          title={say(kinds[id].title)}
          onClick={() => choose(id)}
          onKeyDown={(event) => {
            const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            choose(KIND_IDS[(KIND_IDS.indexOf(kind) + step + KIND_IDS.length) % KIND_IDS.length] ?? kind);
            const tabs = event.currentTarget.parentElement?.children;
            const next = tabs?.[(KIND_IDS.indexOf(kind) + step + KIND_IDS.length) % KIND_IDS.length];
            if (next instanceof HTMLElement) next.focus();
          }}
        >
          <KindIcon kind={id} size={14} />
          <span className="sheet-tab-name">{say(kinds[id].title)}</span>
          <span className="secondary">{figure(counts.get(id) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}

function ColumnsMenu({ sheet: { kind, columns } }: { sheet: Sheet }) {
  const say = useSay();
  const settings = useKindSettings(kind);
  const findings = useSheet((sheet) => sheet.findings);
  const shown = columns.filter((column) => isShown(kind, column, settings)).length;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button compact look="ghost" icon="list" aria-label={say(COLUMNS_SHOWN, { shown, all: columns.length })}>
          {say(COLUMNS)}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="column-menu"
          align="end"
          sideOffset={2}
          collisionPadding={8}
          aria-label={say(COLUMNS)}
        >
          <fieldset className="filter-values tall" aria-label={say(COLUMNS)}>
            {columns.map((column) => (
              <div key={column.id} className="column-choice">
                <label className="check grow">
                  <input
                    type="checkbox"
                    checked={isShown(kind, column, settings)}
                    disabled={column.id === 'name'}
                    onChange={(event) =>
                      setKind(kind, { chosen: { ...settings.chosen, [column.id]: event.target.checked } })
                    }
                  />
                  <span className="ellipsis">{say(column.title)}</span>
                </label>
                {column.id !== 'name' &&
                  ([-1, 1] as const).map((step) => (
                    <IconButton
                      key={step}
                      compact
                      icon={step < 0 ? 'up' : 'down'}
                      label={say(step < 0 ? BEFORE : AFTER, { column: column.title })}
                      disabled={!isShown(kind, column, settings)}
                      onClick={() => moveColumn(kind, columns, column.id, step)}
                    />
                  ))}
              </div>
            ))}
          </fieldset>
          <label className="check">
            <input
              type="checkbox"
              checked={findings}
              onChange={(event) => useSheet.setState({ findings: event.target.checked })}
            />
            <span>{say(FINDINGS)}</span>
          </label>
          <div className="column-acts">
            <Button compact look="ghost" onClick={() => resetColumns(kind)}>
              {say(RESET)}
            </Button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const TITLE = { zh: '分类表', en: 'Sheets' };
const KINDS = { zh: '类型', en: 'Kinds' };
const SEARCH = { zh: '只看…', en: 'Show only…' };
const COLUMNS = { zh: '列', en: 'Columns' };
const COLUMNS_SHOWN = { zh: '列：显示 {shown} / {all}', en: 'Columns: {shown} of {all} shown' };
const FINDINGS = { zh: '行下显示错误和警告', en: 'Errors and warnings under their rows' };
const BEFORE = { zh: '{column}前移', en: 'Move {column} left' };
const AFTER = { zh: '{column}后移', en: 'Move {column} right' };
const RESET = { zh: '恢复默认列', en: 'Reset columns' };
const SHOW_CANVAS = { zh: '在旁边显示画布', en: 'Show the canvas beside' };
const HIDE_CANVAS = { zh: '收起旁边的画布', en: 'Hide the canvas' };
