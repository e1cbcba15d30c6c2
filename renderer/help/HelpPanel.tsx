// Owns the help panel: head, search, the page that is shown, and the way to the lists. Beside the screen, or over a dialog.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useSettings } from '../kit/settings/settings-store.ts';
import { IconButton } from '../kit/ui/Button.tsx';
import { SearchField } from '../kit/ui/SearchField.tsx';
import { useSay } from '../kit/ui/say.ts';
import { backInHelp, closeHelp, showHelp, useHelpPlace } from '../session/help-place.ts';
import { openGuide } from './commands.ts';
import { type HelpContent, useHelp } from './help-content.ts';
import { PageView } from './PageView.tsx';
import { Results } from './Results.tsx';
import './help.css';
import './sketch.css';
import { useModal } from '../kit/ui/use-modal.ts';

/** Help as a part of the window; nothing while it is closed or stands over a dialog. */
export function HelpPanel() {
  const isOpen = useHelpPlace(({ trail, isLayer }) => trail.length > 0 && !isLayer);
  return isOpen ? <Panel /> : null;
}

/** Help over a dialog that was open before: a layer of its own, since what lies behind a dialog takes no keys. */
export function HelpLayer() {
  const isOpen = useHelpPlace(({ trail, isLayer }) => trail.length > 0 && isLayer);
  return isOpen ? <Layer /> : null;
}

function Layer() {
  const say = useSay();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className="dialog help-layer"
      aria-label={say(NAME)}
      onCancel={(event) => {
        event.preventDefault();
        closeHelp();
      }}
    >
      <Panel />
    </dialog>
  );
}

function Panel() {
  const say = useSay();
  const help = useHelp();
  const { trail, query, asked } = useHelpPlace();
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every wish for a place takes the focus
  useEffect(() => {
    const body = panel.current?.querySelector<HTMLElement>('.help-body') ?? panel.current;
    body?.focus({ preventScroll: true });
  }, [asked, help]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isBack = event.altKey && event.key === 'ArrowLeft';
    if (isBack) backInHelp();
    else if (event.key === 'Escape') closeHelp();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <aside
      ref={panel}
      className="help-panel"
      tabIndex={-1}
      aria-label={say(NAME)}
      data-help="guide.help"
      onKeyDown={onKeyDown}
    >
      <header className="panel-head">
        <IconButton
          compact
          icon="left"
          label={say(BACK)}
          shortcut="Alt+←"
          disabled={trail.length < 2}
          onClick={backInHelp}
        />
        <h2>{say(NAME)}</h2>
        <span className="grow" />
        <IconButton compact icon="x" label={say(CLOSE)} shortcut="Esc" onClick={closeHelp} />
      </header>
      {help && <Shown help={help} anchor={trail.at(-1) ?? ''} query={query} asked={asked} />}
      <footer className="help-foot">
        <button type="button" className="button link" onClick={() => showHelp(CONTENTS)}>
          {say(ALL_PAGES)}
        </button>
        <button type="button" className="button link" onClick={() => showHelp('terms')}>
          {say(TERMS, { count: help?.pages.get('terms')?.entries.length ?? 0 })}
        </button>
        <button type="button" className="button link" onClick={() => showHelp('guide.keys')}>
          {say(KEYS)}
        </button>
        <button type="button" className="button link" onClick={openGuide.run}>
          {say(openGuide.title)}
        </button>
        <kbd>F1</kbd>
      </footer>
    </aside>
  );
}

interface ShownProps {
  readonly help: HelpContent;
  readonly anchor: string;
  readonly query: string;
  readonly asked: number;
}

function Shown({ help, anchor, query, asked }: ShownProps) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const found = query.trim() === '' ? undefined : help.searchIn(language)(query);
  const first = found?.hits[0];
  return (
    <>
      <search className="help-ask">
        <SearchField
          label={say(ASK)}
          query={query}
          onSearch={(next) => useHelpPlace.setState({ query: next })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !first) return;
            event.preventDefault();
            showHelp(first.anchor);
          }}
        />
      </search>
      {found ? <Results found={found} /> : <PageView help={help} anchor={anchor} asked={asked} />}
    </>
  );
}

/** The list of all pages is no page of help itself. */
const CONTENTS = 'contents';
const NAME = { zh: '帮助', en: 'Help' };
const BACK = { zh: '返回上一页', en: 'Back' };
const CLOSE = { zh: '关闭帮助', en: 'Close help' };
const ASK = { zh: '搜索帮助', en: 'Search help' };
const ALL_PAGES = { zh: '目录', en: 'Contents' };
const TERMS = { zh: '术语 {count} 个', en: '{count, plural, one {# term} other {# terms}}' };
const KEYS = { zh: '快捷键', en: 'Keys' };
