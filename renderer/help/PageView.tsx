// Owns a page of help as it is shown: heading, text, this map's problems of a rule, terms; and the list of all pages.
import { type MouseEvent, useEffect, useRef } from 'react';
import { HELP_GROUPS, type HelpGroup, type HelpPage, SEVERITY_WORDS } from '../../shared/help/page.ts';
import { allCommands } from '../kit/commands/registry.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { useSay } from '../kit/ui/say.ts';
import { showHelp } from '../session/help-place.ts';
import type { HelpContent } from './help-content.ts';
import { PlacesOfRule } from './PlacesOfRule.tsx';

interface PageViewProps {
  readonly help: HelpContent;
  readonly anchor: string;
  readonly asked: number;
}

export function PageView({ help, anchor, asked }: PageViewProps) {
  const say = useSay();
  const body = useRef<HTMLElement>(null);
  const place = help.places.get(anchor);
  const page = place && help.pages.get(place.page);
  const part = place?.part;
  const language = useSettings((settings) => settings.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another wish for the same place goes there again
  useEffect(() => {
    const go = () => {
      const element = part === undefined ? undefined : body.current?.querySelector(`[id="${CSS.escape(part)}"]`);
      if (element) element.scrollIntoView({ block: 'start' });
      else if (body.current) body.current.scrollTop = 0;
    };
    go();
    // A panel that has just been opened gets its width with the frame; the lines break anew then.
    const settled = requestAnimationFrame(go);
    hideUnknownCommands(body.current);
    return () => cancelAnimationFrame(settled);
  }, [page, part, asked, language]);
  if (!page) return <Contents help={help} />;
  return (
    <ScrollBox ref={body} className="help-body help-page selectable" label={page.title[language]} onClick={onPress}>
      <Head page={page} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of our own texts by the build, which escapes them */}
      <div dangerouslySetInnerHTML={{ __html: page.html[language] }} />
      {page.rule && <PlacesOfRule ruleId={page.rule.id} />}
      {page.entries.map(({ id, title, html }) => (
        <section key={id} id={id} className={id === part ? 'help-entry asked' : 'help-entry'}>
          <h3>{title[language]}</h3>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of our own texts by the build, which escapes them */}
          <div dangerouslySetInnerHTML={{ __html: html[language] }} />
        </section>
      ))}
      {page.terms.length > 0 && <Terms help={help} ids={page.terms} heading={say(TERMS)} />}
    </ScrollBox>
  );
}

function Head({ page }: { page: HelpPage }) {
  const say = useSay();
  return (
    <header>
      <p className="small secondary">{say(HELP_GROUPS[page.group])}</p>
      <h1>{say(page.title)}</h1>
      {page.rule && (
        <p className="help-severity">
          <SeverityIcon severity={page.rule.severity} size={14} />
          <span>{say(SEVERITY_WORDS[page.rule.severity])}</span>
          <span className="grow" />
          <span className="mono secondary">{page.rule.id}</span>
        </p>
      )}
    </header>
  );
}

function Terms({ help, ids, heading }: { help: HelpContent; ids: readonly string[]; heading: string }) {
  const say = useSay();
  const entries = help.pages.get('terms')?.entries ?? [];
  const language = useSettings((settings) => settings.language);
  return (
    <section className="help-terms">
      <h2>{heading}</h2>
      <dl>
        {entries
          .filter(({ id }) => ids.includes(id))
          .map(({ id, title, html }) => (
            <div key={id}>
              <dt>
                <a href={`#${id}`}>{say(title)}</a>
              </dt>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of our own texts by the build, which escapes them */}
              <dd dangerouslySetInnerHTML={{ __html: html[language] }} />
            </div>
          ))}
      </dl>
    </section>
  );
}

/** All pages under their groups. */
function Contents({ help }: { help: HelpContent }) {
  const say = useSay();
  const pages = [...help.pages.values()];
  return (
    <ScrollBox className="help-body help-page" label={say(CONTENTS)}>
      <h1>{say(CONTENTS)}</h1>
      {(Object.keys(HELP_GROUPS) as HelpGroup[]).map((group) => (
        <section key={group}>
          <h2>{say(HELP_GROUPS[group])}</h2>
          <ul className="help-list">
            {pages
              .filter((page) => page.group === group)
              .map(({ id, title, rule }) => (
                <li key={id}>
                  <button type="button" className="help-hit" onClick={() => showHelp(id)}>
                    <span>{say(title)}</span>
                    {rule && <span className="mono small secondary">{rule.id}</span>}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </ScrollBox>
  );
}

/** Links lead to places of help; buttons run a command. */
function onPress(event: MouseEvent<HTMLElement>): void {
  const pressed = event.target instanceof Element ? event.target.closest('a[href^="#"], button[data-command]') : null;
  if (!pressed) return;
  event.preventDefault();
  const command = pressed.getAttribute('data-command');
  if (command === null) showHelp(decodeURIComponent(pressed.getAttribute('href')?.slice(1) ?? ''));
  else commandOf(command)?.run();
}

function commandOf(id: string) {
  return allCommands().find((command) => command.id === id);
}

/** A button for what this build does not have is not offered. */
function hideUnknownCommands(body: HTMLElement | null): void {
  for (const button of body?.querySelectorAll<HTMLButtonElement>('button[data-command]') ?? []) {
    button.hidden = commandOf(button.dataset.command ?? '') === undefined;
  }
}

const TERMS = { zh: '术语', en: 'Terms' };
const CONTENTS = { zh: '帮助目录', en: 'Contents of help' };
