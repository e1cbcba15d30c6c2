// Owns the toolbar above the canvas: history, tools, the palette of kinds, the way to the export.
import { kinds } from '../../shared/document/kinds/index.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { periodEndOf } from '../../shared/lint/days.ts';
import { KIND_DRAG_TYPE } from '../design/canvas/index.ts';
import { addCommands } from '../design/editing/elements.ts';
import { redo, undo } from '../design/editing/history.ts';
import { useTools } from '../design/editing/tools.ts';
import { handTool, selectTool } from '../design/editing/view.ts';
import { ArrangeButtons } from '../design/layout/index.ts';
import { exportPicture } from '../design/pictures/index.ts';
import { ViewToggle } from '../design/rows/index.ts';
import { useKeyOf } from '../kit/commands/bindings.ts';
import type { Command } from '../kit/commands/command.ts';
import { Button, IconButton } from '../kit/ui/Button.tsx';
import { KindIcon } from '../kit/ui/Icon.tsx';
import type { IconName } from '../kit/ui/icon-paths.ts';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { FinishedMark } from '../session/FinishedMark.tsx';
import { countBySeverity, useFindings } from '../session/findings-store.ts';
import { useIsReadOnly } from '../session/read-only.ts';
import { SampleMark } from '../session/SampleMark.tsx';
import { useView } from '../session/view-store.ts';
import { HistoryButton } from './HistoryButton.tsx';

export function Toolbar() {
  const say = useSay();
  const keyOf = useKeyOf();
  const undoes = useDocument((state) => state.past.at(-1)?.title);
  const redoes = useDocument((state) => state.future[0]?.title);
  const periodEnd = useDocument((state) => state.document && periodEndOf(state.document));
  const tool = useTools((state) => state.tool);
  const readOnly = useIsReadOnly(useDocument((state) => state.document?.id));
  const errors = useFindings((state) => countBySeverity(state.findings).error);
  return (
    <div className="toolbar" data-help="panel.toolbar" role="toolbar" aria-label={say({ zh: '编辑', en: 'Editing' })}>
      <CommandButton icon="undo" command={undo} disabled={!undoes} step={undoes} />
      <CommandButton icon="redo" command={redo} disabled={!redoes} step={redoes} />
      <HistoryButton />
      <span className="rule" />
      <CommandButton icon="cursor" command={selectTool} on={tool === 'select'} />
      <CommandButton icon="hand" command={handTool} on={tool === 'hand'} />
      <span className="rule" />
      {addCommands.map((command) => (
        <button
          key={command.id}
          type="button"
          className="palette-item"
          title={`${say(command.title)} ${keyOf(command) ?? ''}`}
          draggable={!readOnly}
          disabled={readOnly}
          onDragStart={(event) => {
            event.dataTransfer.setData(KIND_DRAG_TYPE, command.kind);
            event.dataTransfer.effectAllowed = 'copy';
          }}
          onClick={command.run}
        >
          <KindIcon kind={command.kind} />
          <span className="palette-name">{say(kinds[command.kind].title)}</span>
        </button>
      ))}
      <span className="rule" />
      <ArrangeButtons />
      <span className="grow" />
      <ViewToggle />
      <FinishedMark end={periodEnd} />
      <SampleMark />
      <CommandButton icon="export" command={exportPicture} />
      <Button
        look={errors === 0 ? 'primary' : undefined}
        compact
        icon="pack"
        title={
          errors === 0
            ? say({ zh: '选择支行并生成签名的包', en: 'Choose branches and generate signed packages' })
            : say(
                {
                  zh: '存在 {n} 个错误，修复后才能导出',
                  en: '{n, plural, one {# error} other {# errors}} to fix before exporting',
                },
                { n: errors },
              )
        }
        onClick={() => useView.getState().show('export')}
      >
        {say({ zh: '导出支行包', en: 'Export packages' })}
      </Button>
    </div>
  );
}

function CommandButton({
  icon,
  command,
  step,
  ...state
}: {
  icon: IconName;
  command: Command;
  /** What the command would do, named after its title. */
  step?: Message | undefined;
  disabled?: boolean;
  on?: boolean;
}) {
  const say = useSay();
  const keyOf = useKeyOf();
  return (
    <IconButton
      icon={icon}
      label={step ? say(STEP, { command: command.title, step }) : say(command.title)}
      shortcut={keyOf(command)}
      onClick={command.run}
      {...state}
    />
  );
}

const STEP = { zh: '{command}：{step}', en: '{command}: {step}' };
