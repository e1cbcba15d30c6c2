// Owns the notices at the bottom right: what is to be read leaves after 8 s, errors wait on their screen until they are dismissed.
import { Toast } from 'radix-ui';
import type { Severity } from '../../shared/lint/rule.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { IconButton } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { splitSentence } from '../kit/ui/split-sentence.ts';
import { useToasts } from './last-step.ts';
import type { Notice } from './notices.ts';
import { SHOWN_MS, useNotices } from './notices.ts';
import { ProblemHelp } from './ProblemHelp.tsx';
import './toasts.css';

const words = {
  region: { zh: '通知（{hotkey}）', en: 'Notices ({hotkey})' },
  close: { zh: '关闭通知', en: 'Dismiss notice' },
  details: { zh: '查看 {count} 处', en: 'View {count, plural, one {# place} other {# places}}' },
} as const;

const SEVERITIES: Record<Notice['tone'], Severity | 'ok'> = { ok: 'ok', error: 'error', info: 'info' };
/** Radix would take F8, which goes to the next finding. */
const HOTKEY = ['altKey', 'KeyT'];

export function Toasts() {
  const say = useSay();
  const notices = useToasts();
  return (
    <Toast.Provider duration={SHOWN_MS} swipeDirection="right" label={say(words.close)}>
      {notices.map((notice) => (
        <NoticeToast key={notice.id} notice={notice} />
      ))}
      <Toast.Viewport className="toast-viewport" hotkey={HOTKEY} label={say(words.region, { hotkey: 'Alt+T' })} />
    </Toast.Provider>
  );
}

function NoticeToast({ notice }: { notice: Notice }) {
  const say = useSay();
  const dismiss = useNotices((state) => state.dismiss);
  const stays = notice.tone === 'error';
  return (
    <Toast.Root
      className={`toast toast-${notice.tone}`}
      type={stays ? 'foreground' : 'background'}
      duration={stays ? Number.POSITIVE_INFINITY : SHOWN_MS}
      onOpenChange={(open) => {
        if (!open) dismiss(notice.id);
      }}
    >
      <SeverityIcon severity={SEVERITIES[notice.tone]} />
      <div className="toast-body">
        <NoticeText notice={notice} />
        {notice.action && (
          <Toast.Action asChild altText={say(notice.action.title)} onClick={notice.action.run}>
            <button type="button" className={stays ? 'button compact' : 'button link'}>
              {say(notice.action.title)}
              {notice.action.shortcut && <kbd>{notice.action.shortcut}</kbd>}
            </button>
          </Toast.Action>
        )}
      </div>
      <Toast.Close asChild>
        <IconButton icon="x" label={say(words.close)} compact />
      </Toast.Close>
    </Toast.Root>
  );
}

function NoticeText({ notice: { message, params, problem } }: { notice: Notice }) {
  const say = useSay();
  // Problems are worded outside components; reading the language here draws them again when it changes.
  useSettings((settings) => settings.language);
  if (!problem) return <Toast.Title className="toast-message">{message && say(message, params)}</Toast.Title>;
  const [first, rest] = splitSentence(problemText(problem));
  return (
    <>
      <Toast.Title className="toast-title">{first}</Toast.Title>
      {rest && <Toast.Description className="toast-rest">{rest}</Toast.Description>}
      <ProblemHelp problem={problem} />
      {problem.details && problem.details.length > 0 && (
        <details className="toast-details">
          <summary>{say(words.details, { count: problem.details.length })}</summary>
          <ScrollBox label={say(words.details, { count: problem.details.length })}>
            <ul className="selectable">
              {problem.details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </ScrollBox>
        </details>
      )}
    </>
  );
}
