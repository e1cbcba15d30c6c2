// Owns the menu beside a card on screen: type a name, Enter takes what matches it, Tab goes on to the next kind. It stands
// outside the canvas, which takes the focus at every press that bubbles up to it.
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { matchOptions } from '../../../kit/collections/match-options.ts';
import { RowBox, rowId } from '../../../kit/collections/RowBox.tsx';
import type { Row } from '../../../kit/collections/row-collection.ts';
import { useRowBox } from '../../../kit/collections/use-row-box.ts';
import { useFirstFound, useTyped } from '../../../kit/collections/use-typed.ts';
import { focusCanvas } from '../../../kit/ui/focus-canvas.ts';
import { Icon, KindIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { useLibrary } from '../../../knowledge/items/library-store.ts';
import { useDocument } from '../../../session/document-store.ts';
import {
  type CardMenu,
  type CardMenuPage,
  type CardMenuRow,
  closeCardMenu,
  useCardMenu,
} from '../../editing/card-menu.ts';
import { aimAt, beginAiming, endConnecting } from '../connecting.ts';
import { boxOfCards } from './card-box.ts';
import './pad.css';

export function CardMenuView() {
  const menu = useCardMenu((state) => state.menu);
  return menu ? <OpenMenu key={menu.at} menu={menu} /> : null;
}

function OpenMenu({ menu }: { menu: CardMenu }) {
  const [at, setAt] = useState(0);
  const page = menu.pages[at % menu.pages.length];
  const anchor = useRef({ getBoundingClientRect: () => boxOfCards(menu.beside) });
  const leave = useCallback(() => {
    closeCardMenu();
    // At once: the next key, pressed before the list is gone, is meant for the canvas.
    focusCanvas();
  }, []);
  if (!page) return null;
  return (
    <Popover.Root open onOpenChange={(open) => !open && leave()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className="card-menu"
          side={menu.way === 'after' ? 'right' : 'left'}
          align="start"
          sideOffset={BESIDE_PAD}
          collisionPadding={8}
          updatePositionStrategy="always"
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <Page
            key={at}
            menu={menu}
            page={page}
            onTab={
              menu.pages.length > 1 ? (step) => setAt((at + step + menu.pages.length) % menu.pages.length) : undefined
            }
            onTaken={leave}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The pad stands between card and menu. */
const BESIDE_PAD = 40;

interface MenuRow extends Row {
  readonly row: CardMenuRow | undefined;
}

interface PageProps {
  readonly menu: CardMenu;
  readonly page: CardMenuPage;
  readonly onTab: ((step: 1 | -1) => void) | undefined;
  readonly onTaken: () => void;
}

function Page({ menu, page, onTab, onTaken }: PageProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const { query, field } = useTyped();
  const rows = useRowsOf(page, query);
  const make = () => {
    onTaken();
    page.make?.run(query);
  };
  const take = ({ row }: MenuRow) => {
    if (!row) return make();
    onTaken();
    row.run();
  };
  const title = say(page.title);
  const list = useRowBox<MenuRow>({ label: title, rows, textsOf: () => [], selected: NONE, onAction: take }, box, true);
  useFirstFound(query, list);
  useAim(menu, rows[list.at]?.row);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (/^(Arrow|Page)(Up|Down)$/.test(event.key)) list.boxProps.onKeyDown(event);
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    if (event.key === 'Tab') return onTab?.(event.shiftKey ? -1 : 1);
    const active = rows[list.at];
    if (event.ctrlKey || event.metaKey) page.make && make();
    else if (active) take(active);
  };
  return (
    <>
      <div className="card-menu-head">
        {page.kind ? <KindIcon kind={page.kind} size={14} /> : <Icon name="link" />}
        <span className="grow">{title}</span>
        {onTab && (
          <button type="button" className="card-menu-tab" tabIndex={-1} onClick={() => onTab(1)}>
            <kbd>Tab</kbd> {say(OTHER_KIND)}
          </button>
        )}
      </div>
      <input
        className="input"
        role="combobox"
        // biome-ignore lint/a11y/noAutofocus: the menu is asked for to type into it
        autoFocus
        aria-expanded={rows.length > 0}
        aria-controls={rows.length > 0 ? list.boxProps.id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={rows[list.at] && rowId(list, list.at)}
        aria-label={title}
        placeholder={say(page.make ? TYPE_NAME : TYPE)}
        maxLength={LONGEST_NAME}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={onKeyDown}
        {...field}
      />
      <RowBox
        role="listbox"
        className="options"
        list={list}
        box={box}
        height={28}
        empty={say(query === '' ? NO_TARGET : NOTHING_FOUND)}
        draw={({ row }, { active }) => <RowText row={row} page={page} name={query} active={active} />}
      />
    </>
  );
}

function RowText(props: { row: CardMenuRow | undefined; page: CardMenuPage; name: string; active: boolean }) {
  const { row, page, name, active } = props;
  const say = useSay();
  if (!row) {
    return (
      <div className="option">
        <Icon name="plus" size={14} />
        <span className="ellipsis grow">{page.make && say(page.make.title(name))}</span>
        <kbd>{active ? 'Enter' : 'Ctrl+Enter'}</kbd>
      </div>
    );
  }
  return (
    <div className="option">
      <KindIcon kind={row.kind} size={14} />
      <span className="ellipsis grow" title={row.label}>
        {row.label}
      </span>
      <span className="tertiary">{say(row.note)}</span>
      {active && <kbd>Enter</kbd>}
    </div>
  );
}

/** What matches the typed text, then the way to a new one of that name. */
function useRowsOf(page: CardMenuPage, query: string): readonly MenuRow[] {
  const document = useDocument((state) => state.document);
  const items = useLibrary((state) => state.items);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are what the rows are made of
  const all = useMemo(() => page.rows(), [page, document, items]);
  return useMemo(() => {
    // Codes and ids are no part of a name.
    const found = matchOptions(
      all.map((row) => ({ value: '', label: row.label, row })),
      query,
    );
    const rows: MenuRow[] = found.map(({ row }) => ({ key: row.key, row }));
    return page.make ? [...rows, { key: 'new', row: undefined }] : rows;
  }, [all, query, page]);
}

/** The cards that could be taken light up, and a line leads to the active one. */
function useAim({ sources, way, lit = false, pages }: CardMenu, row: CardMenuRow | undefined): void {
  useEffect(() => {
    beginAiming(sources, way, lit ? targetsOf(pages) : undefined);
    return endConnecting;
  }, [sources, way, lit, pages]);
  const target = row?.target;
  useEffect(() => aimAt(target), [target]);
}

function targetsOf(pages: readonly CardMenuPage[]): ReadonlySet<string> {
  return new Set(pages.flatMap((page) => page.rows()).flatMap(({ target }) => target ?? []));
}

const NONE: ReadonlySet<string> = new Set();
const LONGEST_NAME = 40;
const OTHER_KIND = { zh: '换类', en: 'other kind' };
const TYPE_NAME = { zh: '输入名称，回车选用匹配项或新建', en: 'Type a name; Enter takes the match or a new one' };
const TYPE = { zh: '输入名称查找', en: 'Type to find' };
const NO_TARGET = { zh: '没有可选的节点', en: 'Nothing to choose' };
const NOTHING_FOUND = { zh: '未找到结果，请更换关键词', en: 'Nothing found; try another word' };
