// Owns the twelve steps of the first map: where each is done, what counts as done, and how it is done for somebody.
import type { Edit, MapDocument } from '../../shared/document/document.ts';
import type { KindId } from '../../shared/document/kind-id.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { useBottomPage } from '../design/comments/index.ts';
import { unfoldPanel } from '../kit/settings/panels.ts';
import { focusCanvas } from '../kit/ui/focus-canvas.ts';
import { say } from '../kit/ui/say.ts';
import { openSample } from '../maps/index.ts';
import { askForStage } from '../session/asked-stage.ts';
import { call } from '../session/client.ts';
import { openDocument, useDocument } from '../session/document-store.ts';
import { useFindings } from '../session/findings-store.ts';
import { createMap } from '../session/open-map.ts';
import { useReadOnly } from '../session/read-only.ts';
import { useView } from '../session/view-store.ts';
import { firstOf, hasRule, isJoined, TEMPLATE, takeCard, takeFallback, takeGoal, takeRule } from './first-path.ts';
import { stepWords as words } from './words.ts';

export interface TourStep {
  readonly title: Message;
  readonly text: Message;
  /** What it goes on by. */
  readonly deed: Message;
  /** Selectors of what the spotlight shows, the best first. */
  readonly targets: () => readonly string[];
  /** Brings the window to where the step is done. */
  readonly prepare: () => void;
  readonly isDone: () => boolean;
  /** “Do it for me”. */
  readonly run: () => unknown;
}

/** The steps from here on need the map that the step before made. */
export const FIRST_WITH_MAP = 2;

const map = (): MapDocument | undefined => {
  const { document } = useDocument.getState();
  return document && !useReadOnly.getState().has(document.id) ? document : undefined;
};

const onMap = (kind?: KindId) => () => {
  useView.getState().show('map');
  const card = kind && firstOf(map(), kind);
  useView.getState().select(card ? [card.id] : []);
  // The canvas is drawn with the screen.
  requestAnimationFrame(() => focusCanvas());
};

const cardOf = (kind: KindId) => () => {
  const card = firstOf(map(), kind);
  return card ? [`.canvas .react-flow__node[data-id="${card.id}"]`, LANES] : [LANES];
};
const LANES = '.lane-heads, .canvas-lanes, .toolbar';
const toolOf = (kind: KindId) => () => [`.toolbar .palette-item:has(.kind-${kind})`];

/** What is taken from a template is one step of the history. */
const take = (edit: (template: MapDocument) => Edit, title: Message) => async () => {
  const template = await call('maps.template', { code: TEMPLATE });
  useDocument.getState().apply(title, edit(template));
};

const joining = (step: keyof typeof words, from: KindId, to: 'scenario' | 'product'): TourStep => ({
  ...words[step],
  targets: cardOf(from),
  prepare: onMap(from),
  isDone: () => isJoined(map(), from, to),
  run: take((template) => takeCard(template, to, from), words[step].title),
});

export const steps: readonly TourStep[] = [
  {
    ...words.look,
    targets: () => ['.sample-card', '.sample-bar'],
    prepare: () => useView.getState().show('maps'),
    isDone: () => {
      const id = useDocument.getState().document?.id;
      return id !== undefined && useReadOnly.getState().get(id)?.sample !== undefined;
    },
    run: () => openSample(),
  },
  {
    ...words.begin,
    // The sample stays in front for as long as somebody looks at it.
    targets: () => ['[data-tour="new-map"]', '[data-tour="new-tab"]'],
    prepare: () => undefined,
    isDone: () => map() !== undefined && map()?.nodes.length === 0,
    run: () => createMap({ title: say(words.begin.name) }),
  },
  {
    ...words.segment,
    targets: toolOf('segment'),
    prepare: onMap(),
    isDone: () => firstOf(map(), 'segment') !== undefined,
    run: take((template) => takeCard(template, 'segment'), words.segment.title),
  },
  {
    ...words.rule,
    targets: () => ['.inspector', '.side-panel.right'],
    prepare: () => {
      useView.getState().show('map');
      const segment = firstOf(map(), 'segment');
      if (segment) useView.getState().revealElement(segment.id, 'rule');
    },
    isDone: () => hasRule(map()),
    run: take(takeRule, words.rule.title),
  },
  joining('scenario', 'segment', 'scenario'),
  joining('product', 'scenario', 'product'),
  {
    ...words.channel,
    targets: cardOf('product'),
    prepare: onMap('product'),
    isDone: () => isJoined(map(), 'product', 'channel') && isJoined(map(), 'channel', 'script'),
    run: take(
      (template) => (document) => {
        const withChannel = firstOf(document, 'channel')
          ? document
          : takeCard(template, 'channel', 'product')(document);
        return takeCard(template, 'script', 'channel')(withChannel);
      },
      words.channel.title,
    ),
  },
  {
    ...words.fallback,
    targets: cardOf('channel'),
    prepare: onMap('channel'),
    isDone: () => (map()?.edges ?? []).some(({ type }) => type === 'fallback'),
    run: take(takeFallback, words.fallback.title),
  },
  {
    ...words.goal,
    targets: toolOf('goal'),
    prepare: onMap('segment'),
    isDone: () => isJoined(map(), 'goal', 'segment'),
    run: take(takeGoal, words.goal.title),
  },
  {
    ...words.todo,
    targets: () => ['.problems [role="tablist"]'],
    prepare: () => {
      onMap()();
      unfoldPanel('bottom');
    },
    isDone: () => useBottomPage.getState().page === 'todo',
    run: () => useBottomPage.setState({ page: 'todo' }),
  },
  {
    ...words.check,
    targets: () => ['.stage-meter'],
    prepare: () => {
      onMap()();
      useBottomPage.setState({ page: 'todo' });
    },
    isDone: () => useFindings.getState().stage !== 'draw',
    run: () => askForStage(openDocument(), 'check'),
  },
  {
    ...words.package,
    targets: () => ['.rail-item[data-screen="export"]'],
    prepare: onMap(),
    isDone: () => useView.getState().screen === 'export',
    run: () => useView.getState().show('export'),
  },
];
