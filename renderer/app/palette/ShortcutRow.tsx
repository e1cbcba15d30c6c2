// Owns one command in the shortcut sheet: its keys, the recording of a new one, the question when it is taken.
import { type KeyboardEvent, useState } from 'react';
import {
  canHave,
  holderOf,
  pressedShortcut,
  shortcutsOf,
  withDefault,
  withShortcut,
} from '../../kit/commands/bindings.ts';
import { type Command, shortcutText } from '../../kit/commands/command.ts';
import { allCommands } from '../../kit/commands/registry.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button, classes, IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';

/** `taken`: the pressed key belongs to another command; `refused`: no command can have it. */
type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'recording' }
  | { readonly at: 'taken'; readonly shortcut: string; readonly holder: Command }
  | { readonly at: 'refused'; readonly shortcut: string };

export function ShortcutRow({ command }: { command: Command }) {
  const say = useSay();
  const chosen = useSettings((settings) => settings.shortcuts);
  const setShortcuts = useSettings((settings) => settings.setShortcuts);
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const give = (shortcut: string) => {
    setShortcuts(withShortcut(chosen, command, shortcut, allCommands()));
    setStep({ at: 'rest' });
  };
  const record = (event: KeyboardEvent) => {
    if (step.at !== 'recording' || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setStep({ at: 'rest' });
    const shortcut = pressedShortcut(event);
    if (!shortcut || event.nativeEvent.isComposing) return;
    const holder = holderOf(shortcut, command, allCommands());
    if (!canHave(command, shortcut)) setStep({ at: 'refused', shortcut });
    else if (holder) setStep({ at: 'taken', shortcut, holder });
    else give(shortcut);
  };
  const keys = shortcutsOf(command, chosen);
  const isOwn = chosen[command.id] !== undefined;
  return (
    <li className="shortcut-row">
      <span className="ellipsis">{say(command.title)}</span>
      {isOwn && (
        <IconButton
          compact
          icon="undo"
          label={say(RESET, { command: command.title })}
          onClick={() => setShortcuts(withDefault(chosen, command, allCommands()))}
        />
      )}
      <button
        type="button"
        className={classes('shortcut-keys', step.at === 'recording' && 'recording', isOwn && 'own')}
        aria-label={say(CHANGE, { command: command.title, keys: keys.map((key) => shortcutText(key) ?? '') })}
        onClick={() => setStep({ at: 'recording' })}
        onKeyDown={record}
        onBlur={() => step.at === 'recording' && setStep({ at: 'rest' })}
      >
        {step.at === 'recording' ? (
          <span>{say(PRESS)}</span>
        ) : keys.length > 0 ? (
          keys.map((key) => <kbd key={key}>{shortcutText(key)}</kbd>)
        ) : (
          <span className="tertiary">{say(NONE)}</span>
        )}
      </button>
      {(step.at === 'taken' || step.at === 'refused') && (
        <p className="shortcut-question small" role="alert">
          {step.at === 'refused'
            ? say(REFUSED, { keys: shortcutText(step.shortcut) ?? '' })
            : say(TAKEN, { keys: shortcutText(step.shortcut) ?? '', holder: step.holder.title })}
          {step.at === 'taken' && (
            <Button compact onClick={() => give(step.shortcut)}>
              {say(TAKE)}
            </Button>
          )}
          <Button compact look="ghost" onClick={() => setStep({ at: 'rest' })}>
            {say(LEAVE)}
          </Button>
        </p>
      )}
    </li>
  );
}

const PRESS = { zh: '请按新的快捷键，Esc 取消', en: 'Press the new shortcut; Esc cancels' };
const NONE = { zh: '未设置快捷键', en: 'No shortcut' };
const CHANGE = { zh: '{command}：{keys}，修改快捷键', en: '{command}: {keys}, change shortcut' };
const RESET = { zh: '恢复“{command}”的默认快捷键', en: 'Reset the shortcut of “{command}”' };
const TAKEN = { zh: '{keys} 已是“{holder}”的快捷键', en: '{keys} is already the shortcut of “{holder}”' };
const REFUSED = { zh: '{keys} 由文本框和按钮使用', en: '{keys} is used by text fields and buttons' };
const TAKE = { zh: '改用于此项', en: 'Reassign' };
const LEAVE = { zh: '不修改', en: 'Keep' };
