// Owns 修改记录: what was done in this session by name, on the map in front, in the dictionaries and everywhere else, each with its way back.
import { Popover } from 'radix-ui';
import { useMemo, useRef } from 'react';
import type { Message } from '../../shared/i18n/message.ts';
import { historyList } from '../design/editing/history.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { jumpDictionaries, useDictionaries } from '../knowledge/dictionaries/index.ts';
import { useDeeds } from '../session/deeds.ts';
import { useDocument } from '../session/document-store.ts';
import { openMap, parkedSteps } from '../session/open-map.ts';
import { closeOverlay, useOverlays } from '../session/overlays.ts';
import { screens } from '../session/screens.ts';
import { stepNames, stepText } from '../session/step-names.ts';
import { useView } from '../session/view-store.ts';
import { DeedList } from './DeedList.tsx';
import { StepList } from './StepList.tsx';
import './history.css';

const BUTTON = '[data-history]';
const NOWHERE = new DOMRect();
const anchor = { getBoundingClientRect: () => document.querySelector(BUTTON)?.getBoundingClientRect() ?? NOWHERE };

export function HistoryPanel() {
  const say = useSay();
  const before = useRef<Element>(null);
  const open = useOverlays((state) => state.open === 'history');
  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && closeOverlay()}>
      <Popover.Anchor virtualRef={{ current: anchor }} />
      <Popover.Portal>
        <Popover.Content
          className="history-popover"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={say(historyList.title)}
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // Opened by its key, the list gives the focus back to the canvas, not to the button.
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
          }}
          onInteractOutside={(event) => {
            // The button closes it itself.
            if (event.target instanceof Element && event.target.closest(BUTTON)) event.preventDefault();
          }}
        >
          <h2>{say(historyList.title)}</h2>
          <Histories />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** What the screen shows comes first. */
function Histories() {
  const say = useSay();
  const screen = useView((view) => view.screen);
  const hasMap = useDocument((state) => state.document !== undefined);
  const hasTables = useDictionaries(({ past, future }) => past.length + future.length > 0);
  const hasDeeds = useDeeds(({ deeds }) => deeds.length > 0);
  const onMap = screens.some(({ id, needsMap }) => id === screen && needsMap);
  const parts = [
    ...(hasMap ? [{ key: 'map', part: <MapSteps />, isOwn: onMap }] : []),
    ...(hasTables ? [{ key: 'tables', part: <TableSteps />, isOwn: screen === 'dictionaries' }] : []),
    ...(hasDeeds ? [{ key: 'deeds', part: <Deeds />, isOwn: !onMap && screen !== 'dictionaries' }] : []),
  ].sort((one, other) => Number(other.isOwn) - Number(one.isOwn));
  if (parts.length === 0) return <p className="small tertiary">{say(NOTHING)}</p>;
  return parts.map(({ key, part }) => (
    <section key={key} className="history-part">
      {part}
    </section>
  ));
}

function MapSteps() {
  const say = useSay();
  const map = useDocument((state) => state.document);
  const past = useDocument((state) => state.past);
  const future = useDocument((state) => state.future);
  const atOpening = useDocument((state) => state.atOpening);
  const isFromOpening = past.length === 0 || past[0]?.value === atOpening;
  const steps = useMemo(() => {
    const first = isFromOpening ? START : EARLIER;
    const states = [...past.map(({ value }) => value), ...(map ? [map] : []), ...future.map(({ value }) => value)];
    const titles = [...past, ...future].map(({ title }) => title);
    return [
      say(first),
      ...titles.map((title, step) => {
        const [from, to] = [states[step], states[step + 1]];
        return from && to ? stepText(say, { title, ...stepNames(from, to, title) }) : say(title);
      }),
    ];
  }, [past, future, isFromOpening, map, say]);
  const waiting = parkedSteps();
  return (
    <>
      <h3>{say(OF_MAP, { title: map?.title ?? '' })}</h3>
      <StepList
        label={say(historyList.title)}
        steps={steps}
        present={past.length}
        onJump={(step) => useDocument.getState().jumpTo(step)}
      />
      <p className="small tertiary">{say(HINT)}</p>
      {isFromOpening && <p className="small tertiary">{say(BEFORE)}</p>}
      {waiting.map(({ id, title, steps: count }) => (
        <p key={id} className="history-other small">
          <span className="ellipsis">{say(OTHER, { title, count })}</span>
          <Button
            look="link"
            onClick={() => {
              closeOverlay();
              void openMap(id, title);
            }}
          >
            {say(GO)}
          </Button>
        </p>
      ))}
    </>
  );
}

function TableSteps() {
  const say = useSay();
  const past = useDictionaries((state) => state.past);
  const future = useDictionaries((state) => state.future);
  const steps = [say(AS_READ), ...[...past, ...future].map(({ title }) => say(title))];
  return (
    <>
      <h3>{say(OF_TABLES)}</h3>
      <StepList label={say(TABLES_LABEL)} steps={steps} present={past.length} onJump={jumpDictionaries} />
    </>
  );
}

function Deeds() {
  const say = useSay();
  return (
    <>
      <h3>{say(OF_REST)}</h3>
      <DeedList label={say(OF_REST)} />
    </>
  );
}

const START: Message = { zh: '打开时', en: 'When opened' };
const EARLIER: Message = { zh: '较早的修改之后', en: 'After earlier edits' };
const AS_READ: Message = { zh: '本次修改之前', en: 'Before these edits' };
const OF_MAP: Message = { zh: '图谱“{title}”', en: 'Map “{title}”' };
const OF_TABLES: Message = { zh: '词典', en: 'Dictionaries' };
const TABLES_LABEL: Message = { zh: '词典的修改记录', en: 'History of the dictionaries' };
const OF_REST: Message = { zh: '元素库、图谱列表和文件', en: 'Library, maps and files' };
const OTHER: Message = {
  zh: '“{title}”有 {count} 步可撤销',
  en: '“{title}”: {count, plural, one {# step} other {# steps}} to undo',
};
const GO: Message = { zh: '转到', en: 'Go there' };
const NOTHING: Message = { zh: '本次打开后尚无修改。', en: 'Nothing was changed since the window opened.' };
const BEFORE: Message = {
  zh: '本次打开之前的步骤不在此列，只保留在备份中。',
  en: 'Steps before it was opened this time are not listed; only backups keep them.',
};
const HINT: Message = {
  zh: '单击某一步可返回当时的状态；再次修改之前，后续步骤均保留',
  en: 'Click a step to go back to it; later steps are kept until the next edit',
};
