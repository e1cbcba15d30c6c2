// Owns a fact: a term and what is said of it.
import type { ComponentChildren } from 'preact';
import type { Message } from '../../../shared/i18n/message.ts';
import { useSay } from './language.tsx';

export function Fact({ term, children }: { term: Message; children: ComponentChildren }) {
  const say = useSay();
  return (
    <div>
      <dt>{say(term)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
