// Owns a part of the sheet: its sign, its name and what to do in it, above its lines.
import type { ReactNode } from 'react';
import type { KindId } from '../../shared/document/kind-id.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { Icon, KindIcon } from '../kit/ui/Icon.tsx';
import type { IconName } from '../kit/ui/icon-paths.ts';
import { useSay } from '../kit/ui/say.ts';

interface PartProps {
  readonly title: Message;
  readonly hint?: string | undefined;
  /** What its lines become on the map, or the sign of a part that becomes no card. */
  readonly kind?: KindId;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Part({ title, hint, kind, icon, children }: PartProps) {
  const say = useSay();
  return (
    <section className="plan-part" aria-label={say(title)}>
      <h2>
        {kind && <KindIcon kind={kind} size={14} />}
        {icon && <Icon name={icon} size={14} />}
        <b>{say(title)}</b>
        {hint !== undefined && <span className="small tertiary">{hint}</span>}
      </h2>
      {children}
    </section>
  );
}
