// Owns the frame around parts of the gallery that are there to be looked at: as high as what they show.
import type { ReactNode } from 'react';
import type { Message } from '../../shared/i18n/message.ts';
import { useSay } from '../kit/ui/say.ts';

export function Sample({ title, children }: { title: Message; children: ReactNode }) {
  const say = useSay();
  return (
    <section aria-label={say(title)}>
      <h2>{say(title)}</h2>
      <div className="gallery-sample">{children}</div>
    </section>
  );
}
