// Owns the status bar: what is true of the screen in front, the way to 修改记录, and the folded panels.

import type { KeyboardEvent } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { foldBottom, foldLeft, foldRight } from '../design/editing/view.ts';
import { useKeyOf } from '../kit/commands/bindings.ts';
import { useFolds } from '../kit/settings/panels.ts';
import { Button, IconButton } from '../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { localClock } from '../kit/ui/local-time.ts';
import { problemText, useSay } from '../kit/ui/say.ts';
import { useDictionaries } from '../knowledge/dictionaries/index.ts';
import { useLibrary } from '../knowledge/items/library-store.ts';
import { useMaps } from '../maps/index.ts';
import { saveNow, useSaving } from '../session/autosave.ts';
import { useDocument } from '../session/document-store.ts';
import { countBySeverity, useFindings } from '../session/findings-store.ts';
import { LastStep } from '../session/LastStep.tsx';
import { type ReadOnlyReason, useReadOnly } from '../session/read-only.ts';
import { type Screen, screens } from '../session/screens.ts';
import { useView } from '../session/view-store.ts';
import { HistoryLink } from './HistoryButton.tsx';

export function StatusBar() {
  const screen = useView((view) => view.screen);
  const document = useDocument((state) => state.document);
  const ofMap = screens.some(({ id, needsMap }) => id === screen && needsMap);
  return (
    <footer className="status-bar">
      {document && ofMap ? <OfMap document={document} screen={screen} /> : <OfScreen screen={screen} />}
      {screen === 'map' ? <PanelToggles /> : <HistoryLink />}
    </footer>
  );
}

function OfMap({ document, screen }: { document: MapDocument; screen: Screen }) {
  const say = useSay();
  const reason = useReadOnly((marks) => marks.get(document.id));
  const selected = useView((view) => view.selection.size);
  return (
    <>
      {reason ? <ReadOnlyState reason={reason} /> : <SaveState />}
      <span>
        {say(
          {
            zh: '{nodes} 个节点 · {edges} 条连线',
            en: '{nodes, plural, one {# node} other {# nodes}} · {edges, plural, one {# edge} other {# edges}}',
          },
          { nodes: document.nodes.length, edges: document.edges.length },
        )}
      </span>
      {selected > 0 && SHOWS_SELECTION.has(screen) && (
        <span>{say({ zh: '选中 {n} 个', en: '{n} selected' }, { n: selected })}</span>
      )}
      {screen === 'map' ? <span className="grow" /> : <LastStep ofMap />}
      <Counts />
      <span>v{document.version}</span>
    </>
  );
}

function Counts() {
  const say = useSay();
  const counts = countBySeverity(useFindings((state) => state.findings));
  const todo = useFindings((state) => state.todo.length);
  return (
    <span className="status-counts">
      <SeverityIcon severity="error" size={13} label={say({ zh: '错误', en: 'Errors' })} /> {counts.error}
      <SeverityIcon severity="warning" size={13} label={say({ zh: '警告', en: 'Warnings' })} /> {counts.warning}
      <SeverityIcon severity="todo" size={13} label={say({ zh: '待补', en: 'To complete' })} /> {todo}
    </span>
  );
}

const SHOWS_SELECTION: ReadonlySet<Screen> = new Set(['map', 'plan']);

/** What a screen without a map shows. */
function OfScreen({ screen }: { screen: Screen }) {
  const say = useSay();
  const isFailed = useSaving((state) => state.status === 'failed');
  const isOpen = useDocument((state) => state.document !== undefined);
  // The dictionaries say themselves whether they are saved.
  const isSaid = isOpen && (isFailed || screen !== 'dictionaries');
  const maps = useMaps((state) => state.maps?.length);
  const items = useLibrary((state) => state.items.size);
  const entries = useDictionaries(({ tables }) =>
    Object.values(tables ?? {}).reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const count =
    screen === 'library' ? say(ITEMS, { items }) : screen === 'dictionaries' ? say(ENTRIES, { entries }) : undefined;
  return (
    <>
      {isSaid ? <SaveState /> : <span>{say({ zh: '数据仅保存在本机', en: 'Data stays on this computer' })}</span>}
      {count && <span>{count}</span>}
      {screen === 'maps' && maps !== undefined && <span>{say(MAPS, { maps })}</span>}
      <LastStep ofMap={false} />
      {isOpen && screen === 'dictionaries' && (
        <>
          <span>{say(OPEN_MAP)}</span>
          <Counts />
        </>
      )}
    </>
  );
}

/** What an entry means for the map that is open shows at once. */
const OPEN_MAP: Message = { zh: '已打开的图谱', en: 'Open map' };
const ITEMS: Message = { zh: '库项 {items} 个', en: '{items, plural, one {# item} other {# items}}' };
const ENTRIES: Message = { zh: '词条 {entries} 条', en: '{entries, plural, one {# entry} other {# entries}}' };
const MAPS: Message = { zh: '图谱 {maps} 张', en: '{maps, plural, one {# map} other {# maps}}' };

/** The way back to a panel that is folded, also for those who know no keys. */
function PanelToggles() {
  const say = useSay();
  const keyOf = useKeyOf();
  const folds = useFolds();
  return (
    <span className="status-panels" role="toolbar" aria-label={say(PANELS_LABEL)} onKeyDown={walk}>
      {PANELS.map(({ panel, icon, title, command }, index) => (
        <IconButton
          key={panel}
          compact
          icon={icon}
          on={!folds[panel]}
          tabIndex={index === 0 ? 0 : -1}
          label={say(title)}
          shortcut={keyOf(command)}
          onClick={command.run}
        />
      ))}
    </span>
  );
}

/** One stop of the Tab key; arrows go on from there. */
function walk({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const buttons = [...currentTarget.querySelectorAll('button')];
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step !== 0)
    buttons.at((buttons.indexOf(document.activeElement as HTMLButtonElement) + step) % buttons.length)?.focus();
}

const PANELS_LABEL: Message = { zh: '面板', en: 'Panels' };
const PANELS = [
  { panel: 'left', icon: 'panelLeft', title: { zh: '左栏', en: 'Left panel' }, command: foldLeft },
  { panel: 'bottom', icon: 'panelBottom', title: { zh: '问题栏', en: 'Problems panel' }, command: foldBottom },
  { panel: 'right', icon: 'panelRight', title: { zh: '属性栏', en: 'Inspector panel' }, command: foldRight },
] as const;

/** Nothing of a map that is only viewed is saved. */
function ReadOnlyState({ reason: { unfit, sample } }: { reason: ReadOnlyReason }) {
  const say = useSay();
  return (
    <span className="save-state">
      <Icon name="lock" size={13} />
      {unfit && say({ zh: '只读，存储内容格式无效', en: 'Read-only, stored content not valid' })}
      {sample !== undefined && say({ zh: '只读，示例图谱', en: 'Read-only, a sample' })}
      {!unfit && sample === undefined && say({ zh: '只读，来自支行包', en: 'Read-only, from a package' })}
    </span>
  );
}

function SaveState() {
  const say = useSay();
  const { status, savedAt, problem, revision } = useSaving();
  if (status === 'failed' && problem) {
    return (
      <span className="save-state error-text" role="alert" title={problemText(problem)}>
        <SeverityIcon severity="error" size={13} />
        <span className="ellipsis">{problemText(problem)}</span>
        <Button look="link" onClick={() => void saveNow()}>
          {say({ zh: '重新保存', en: 'Save again' })}
        </Button>
      </span>
    );
  }
  return (
    <span className="save-state" data-save={status} data-revision={revision}>
      {status === 'saving' ? (
        say({ zh: '正在保存', en: 'Saving' })
      ) : (
        <>
          <Icon name="check" size={13} />
          <b>
            {savedAt === undefined
              ? say({ zh: '已保存到本机', en: 'Saved on this computer' })
              : say(
                  { zh: '已保存到本机 {time}', en: 'Saved on this computer at {time}' },
                  { time: localClock(savedAt) },
                )}
          </b>
        </>
      )}
    </span>
  );
}
