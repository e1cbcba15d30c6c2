// Owns the pad beside a card: what comes next, connect, replace, more. All of it where the card is selected, the first button
// where the pointer rests on it. Keys do the same, so it is no stop of Tab.
import { NodeToolbar, Position, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { kinds, type MapNode } from '../../../../shared/document/kinds/index.ts';
import type { Message } from '../../../../shared/i18n/message.ts';
import { useKeyOf } from '../../../kit/commands/bindings.ts';
import type { Command } from '../../../kit/commands/command.ts';
import { Icon, KindIcon } from '../../../kit/ui/Icon.tsx';
import type { IconName } from '../../../kit/ui/icon-paths.ts';
import { useSay } from '../../../kit/ui/say.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useView } from '../../../session/view-store.ts';
import { useCardMenu } from '../../editing/card-menu.ts';
import { connectFrom, connectTo } from '../../editing/connect.ts';
import { continuations, growNext, openNext, replaceItem } from '../../editing/grow.ts';
import { openPatterns, placePatternCommand } from '../../editing/place-patterns.ts';
import { openMenuAt } from '../canvas-menus.ts';
import { useConnecting } from '../connecting.ts';
import { useDragging } from '../dragging.ts';
import { pointAtPad, pointAway, useRestedOn } from './hover.ts';
import './pad.css';

export function ContextPad() {
  const node = usePadNode();
  const isBusy = useIsBusy();
  return node && !isBusy ? <Pad key={node.id} node={node} /> : null;
}

/** The only selected node, else the one that the pointer rests on. */
function usePadNode(): MapNode | undefined {
  const selection = useView((view) => view.selection);
  const rested = useRestedOn((state) => state.id);
  const [only] = selection.size === 1 ? selection : [];
  return useDocument(
    ({ document }) => nodeById(document, only ?? '') ?? (rested ? nodeById(document, rested) : undefined),
  );
}

function useIsBusy(): boolean {
  const isDragging = useDragging(({ moving }) => moving.size > 0);
  const isConnecting = useConnecting(({ sources }) => sources.length > 0);
  const hasMenu = useCardMenu(({ menu }) => menu !== undefined);
  return isDragging || (isConnecting && !hasMenu);
}

function Pad({ node }: { node: MapNode }) {
  const say = useSay();
  const isSelected = useView(({ selection }) => selection.has(node.id));
  // Smaller than this a pad would be larger than the card.
  const isShown = useStore(({ transform }) => transform[2] >= LEAST_ZOOM);
  // Low down it grows upwards, so that it is not cut off.
  const isLow = useStore(({ transform, height }) => node.y * transform[2] + transform[1] + TALLEST > height);
  const next = continuations([node]);
  const isEnd = next[0]?.way === 'before';
  if (!isShown || (!isSelected && next.length === 0)) return null;
  const connect = isEnd ? connectFrom : connectTo;
  return (
    <NodeToolbar
      nodeId={node.id}
      isVisible
      position={isEnd ? Position.Left : Position.Right}
      align={isLow ? 'end' : 'start'}
      offset={BESIDE}
    >
      <div
        className="pad nopan nodrag"
        role="toolbar"
        aria-label={say(PAD)}
        aria-orientation="vertical"
        onPointerEnter={pointAtPad}
        onPointerLeave={pointAway}
      >
        {next.slice(0, isSelected ? undefined : 1).map(({ kind }, index) => (
          <PadButton
            key={kind}
            title={nextTitle(kind, isEnd)}
            keys={index === 0 ? [growNext] : [growNext, growNext]}
            isPlus
            onPress={() => openNext([node], kind)}
          >
            <KindIcon kind={kind} size={16} />
          </PadButton>
        ))}
        {isSelected && (
          <>
            <hr />
            {node.kind === 'segment' && (
              <PadButton title={PATTERNS} keys={[placePatternCommand]} onPress={() => openPatterns([node.id])}>
                <Icon name="path" />
              </PadButton>
            )}
            <PadCommand command={connect} icon="link" />
            {(replaceItem.enabled?.() ?? true) && <PadCommand command={replaceItem} icon="swap" />}
            <PadButton title={MORE} shortcut="Shift+F10" onPress={(x, y) => openMenuAt(x, y)}>
              <Icon name="dots" />
            </PadButton>
          </>
        )}
      </div>
    </NodeToolbar>
  );
}

function PadCommand({ command, icon }: { command: Command; icon: IconName }) {
  return (
    <PadButton title={command.title} keys={[command]} onPress={command.run}>
      <Icon name={icon} />
    </PadButton>
  );
}

function PadButton(props: {
  title: Message;
  keys?: readonly Command[];
  shortcut?: string;
  isPlus?: boolean;
  onPress: (x: number, y: number) => void;
  children: ReactNode;
}) {
  const { title, keys = [], shortcut, isPlus, onPress, children } = props;
  const say = useSay();
  const keyOf = useKeyOf();
  const label = say(title);
  const hint = [...keys.map((command) => keyOf(command)), shortcut].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={isPlus ? 'pad-button plus' : 'pad-button'}
      tabIndex={-1}
      aria-label={label}
      title={hint ? `${label} ${hint}` : label}
      onClick={(event) => {
        const { right, top } = event.currentTarget.getBoundingClientRect();
        onPress(right, top);
      }}
    >
      {children}
    </button>
  );
}

function nextTitle(kind: MapNode['kind'], isBefore: boolean): Message {
  const { zh, en } = kinds[kind].title;
  return isBefore
    ? { zh: `从${zh}接入`, en: `Add ${en.toLowerCase()} before` }
    : { zh: `接${zh}`, en: `Add ${en.toLowerCase()}` };
}

const LEAST_ZOOM = 0.35;
const TALLEST = 200;
/** Clear of the handle, which stands half outside the card. */
const BESIDE = 8;
const PAD: Message = { zh: '节点操作', en: 'Actions of the node' };
const PATTERNS: Message = { zh: '放置路径模板', en: 'Place a path pattern' };
const MORE: Message = { zh: '更多', en: 'More' };
