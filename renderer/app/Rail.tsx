// Owns the rail: the screens by the stage of the work that they serve, with how far the map in front is in each.
import { useSyncExternalStore } from 'react';
import type { Message } from '../../shared/i18n/message.ts';
import { screenCommand } from '../design/editing/view.ts';
import { keyOf, useKeyOf } from '../kit/commands/bindings.ts';
import { openPointMenu } from '../kit/menus/point-menu-store.ts';
import { classes } from '../kit/ui/Button.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { useFindings } from '../session/findings-store.ts';
import { STAGES_OF_WORK, type StageOfWork, screens } from '../session/screens.ts';
import { useView } from '../session/view-store.ts';
import { type Progress, progressOf } from './stage-progress.ts';
import './rail.css';

type ScreenLine = (typeof screens)[number];

const standingIn = (place: ScreenLine['place']) => screens.filter((screen) => screen.place === place);
const STAGE_IDS = Object.keys(STAGES_OF_WORK) as StageOfWork[];

export function Rail() {
  const say = useSay();
  const low = useIsLow();
  return (
    <nav className="rail" aria-label={say({ zh: '工作区', en: 'Workspaces' })}>
      {standingIn('top').map((screen) => (
        <RailItem key={screen.id} screen={screen} />
      ))}
      {STAGE_IDS.map((stage) => (
        <StageGroup key={stage} stage={stage} />
      ))}
      <span className="grow" />
      {low ? <More /> : standingIn('foot').map((screen) => <RailItem key={screen.id} screen={screen} />)}
    </nav>
  );
}

function StageGroup({ stage }: { stage: StageOfWork }) {
  const say = useSay();
  const document = useDocument((state) => state.document);
  const handover = useFindings((state) => state.handover);
  const progress = document && progressOf(stage, document, handover);
  const name = say(STAGES_OF_WORK[stage]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields
    <div className="rail-stage" role="group" aria-label={name}>
      <span className="rail-stage-name" title={progress && `${name} · ${say(PROGRESS[progress])}`}>
        {name}
        {progress && <Ring progress={progress} />}
      </span>
      {standingIn(stage).map((screen) => (
        <RailItem key={screen.id} screen={screen} />
      ))}
    </div>
  );
}

function RailItem({ screen: { id, icon, name, title, needsMap } }: { screen: ScreenLine }) {
  const say = useSay();
  const key = useKeyOf();
  const isShown = useView((view) => view.screen === id);
  const isOpen = useDocument((state) => state.document !== undefined);
  return (
    <button
      type="button"
      className={classes('rail-item', isShown && 'on')}
      data-screen={id}
      aria-current={isShown ? 'page' : undefined}
      disabled={needsMap && !isOpen}
      title={`${say(title)} ${key(screenCommand(id)) ?? ''}`}
      onClick={() => useView.getState().show(id)}
    >
      <Icon name={icon} size={18} />
      <span>{say(name)}</span>
    </button>
  );
}

/** The foot of the rail as a menu, where the window is too low for it. */
function More() {
  const say = useSay();
  const foot = standingIn('foot');
  const current = useView((view) => foot.find(({ id }) => id === view.screen));
  const open = (button: HTMLElement) => {
    const { right, bottom } = button.getBoundingClientRect();
    openPointMenu({
      title: MORE,
      x: right + 4,
      y: bottom,
      groups: [
        foot.map(({ id, title }) => ({
          id,
          title,
          shortcut: keyOf(screenCommand(id)),
          enabled: true,
          run: () => useView.getState().show(id),
        })),
      ],
    });
  };
  return (
    <button
      type="button"
      className={classes('rail-item', current && 'on')}
      aria-current={current ? 'page' : undefined}
      aria-haspopup="menu"
      title={foot.map(({ title }) => say(title)).join(say({ zh: '、', en: ', ' }))}
      onClick={(event) => open(event.currentTarget)}
    >
      <Icon name={current?.icon ?? 'dots'} size={18} />
      <span>{say(MORE)}</span>
    </button>
  );
}

/** Empty, half or ticked: the shape says it, not the colour. */
function Ring({ progress }: { progress: Progress }) {
  const say = useSay();
  return (
    <svg className={`stage-ring ${progress}`} viewBox="0 0 12 12" role="img" aria-label={say(PROGRESS[progress])}>
      <circle cx="6" cy="6" r="4.6" />
      {progress === 'half' && <path className="half" d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" />}
      {progress === 'done' && <path className="tick" d="m3.6 6.2 1.7 1.7 3.2-3.6" />}
    </svg>
  );
}

const LOW = '(max-height: 719px)';

function useIsLow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(LOW);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(LOW).matches,
  );
}

const MORE: Message = { zh: '更多', en: 'More' };
const PROGRESS: Readonly<Record<Progress, Message>> = {
  none: { zh: '未到', en: 'not reached' },
  half: { zh: '进行中', en: 'in progress' },
  done: { zh: '已完成', en: 'done' },
};
