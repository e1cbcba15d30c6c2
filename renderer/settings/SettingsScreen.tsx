// Owns the screen of settings: how the window looks, where the data are, keys, and what the program is made of.
import { type ReactNode, useId } from 'react';
import type { Message } from '../../shared/i18n/message.ts';
import { commandsById } from '../kit/commands/registry.ts';
import { type Theme, useSettings } from '../kit/settings/settings-store.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Segmented } from '../kit/ui/Segmented.tsx';
import { useSay } from '../kit/ui/say.ts';
import { DataPart } from './DataPart.tsx';
import { DictionariesPart } from './DictionariesPart.tsx';
import { ProgramPart } from './ProgramPart.tsx';
import { words } from './words.ts';
import '../kit/ui/screen.css';
import './settings.css';

export function SettingsScreen() {
  const say = useSay();
  return (
    <main className="settings-screen" tabIndex={-1}>
      <header className="screen-head">
        <h1>{say(words.screen)}</h1>
        <span className="small secondary">{say(words.kept)}</span>
      </header>
      <div className="settings-grid">
        <div className="settings-column">
          <LooksPart />
          <KeysPart />
          <ProgramPart />
        </div>
        <div className="settings-column">
          <DataPart />
          <DictionariesPart />
        </div>
      </div>
    </main>
  );
}

/** A part of the settings under its heading. */
export function SettingsPart({ title, children }: { title: Message; children: ReactNode }) {
  const say = useSay();
  const id = useId();
  return (
    <section className="panel settings-part" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{say(title)}</h2>
      </div>
      <div className="settings-lines">{children}</div>
    </section>
  );
}

/** What is set, and the control that sets it or the value that it has. */
export function SettingsLine({ name, children }: { name: Message; children: ReactNode }) {
  const say = useSay();
  return (
    <div className="settings-line">
      <span className="secondary">{say(name)}</span>
      <div>{children}</div>
    </div>
  );
}

function LooksPart() {
  const say = useSay();
  const { language, theme, setLanguage, setTheme } = useSettings();
  const themes: readonly { value: Theme; text: string }[] = [
    { value: 'system', text: say(words.themeSystem) },
    { value: 'light', text: say(words.themeLight) },
    { value: 'dark', text: say(words.themeDark) },
  ];
  return (
    <SettingsPart title={words.looks}>
      <SettingsLine name={words.language}>
        <Segmented
          label={say(words.language)}
          options={[
            { value: 'zh', text: '中文' },
            { value: 'en', text: 'English' },
          ]}
          value={language}
          onChange={setLanguage}
        />
      </SettingsLine>
      <SettingsLine name={words.theme}>
        <Segmented label={say(words.theme)} options={themes} value={theme} onChange={setTheme} />
      </SettingsLine>
    </SettingsPart>
  );
}

function KeysPart() {
  const say = useSay();
  const own = useSettings((settings) => Object.keys(settings.shortcuts).length);
  const [sheet] = commandsById('help.shortcuts');
  return (
    <SettingsPart title={words.keys}>
      <SettingsLine name={words.ownKeys}>
        <span>{own === 0 ? say(words.noOwnKeys) : say(words.ownKeysCount, { count: own })}</span>
        <Button icon="keyboard" onClick={() => sheet?.run()}>
          {say(words.changeKeys)}
        </Button>
      </SettingsLine>
    </SettingsPart>
  );
}
