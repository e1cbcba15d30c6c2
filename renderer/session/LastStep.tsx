// Owns the line at the foot of a screen: good news for 8 s, then the map's last step with its undo.
import { useEffect, useState } from 'react';
import type { Message } from '../../shared/i18n/message.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useLastStep, useQuietNotice, useSaysQuietNotices } from './last-step.ts';
import { type Notice, SHOWN_MS, useNotices } from './notices.ts';
import { stepText } from './step-names.ts';

/** `ofMap`: the screen shows a map, whose last step it says. */
export function LastStep({ ofMap }: { ofMap: boolean }) {
  const say = useSay();
  useSaysQuietNotices();
  const notice = useQuietNotice();
  const last = useLastStep();
  const step = ofMap ? last : undefined;
  const [held, setHeld] = useState(false);
  useDismissal(notice, held);
  const action = notice ? notice.action : step && { title: UNDO, run: step.undo };
  const text = notice?.message ? say(notice.message, notice.params) : step && stepText(say, step);
  return (
    <span
      className="last-step"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {text && (
        <span className={notice ? 'ellipsis toast-message' : 'ellipsis'} title={text}>
          {text}
        </span>
      )}
      {action && (
        <Button look="link" onClick={action.run}>
          {say(action.title)}
        </Button>
      )}
    </span>
  );
}

/** Whoever reads it, or has the focus on its button, has more time. */
function useDismissal(notice: Notice | undefined, held: boolean): void {
  const id = notice?.id;
  useEffect(() => {
    if (id === undefined || held) return;
    const timer = setTimeout(() => useNotices.getState().dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, held]);
}

const UNDO: Message = { zh: '撤销', en: 'Undo' };
