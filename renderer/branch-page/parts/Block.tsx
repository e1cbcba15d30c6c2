// Owns a panel with a table: its heads, which of them are figures, and what is said where it has no rows.
import type { ComponentChildren } from 'preact';
import type { Message } from '../../../shared/i18n/message.ts';
import { useSay } from './language.tsx';
import { TableFrame } from './TableFrame.tsx';

export interface BlockHead {
  readonly title: Message;
  readonly isFigure?: boolean;
}

export function Block(props: {
  title: Message;
  heads: readonly BlockHead[];
  isEmpty: boolean;
  empty: Message;
  children: ComponentChildren;
}) {
  const say = useSay();
  return (
    <section class="panel">
      <h3>{say(props.title)}</h3>
      {props.isEmpty ? (
        <p class="empty">{say(props.empty)}</p>
      ) : (
        <TableFrame label={say(props.title)}>
          <table class="list">
            <thead>
              <tr>
                {props.heads.map(({ title, isFigure }) => (
                  <th key={title.zh} scope="col" class={isFigure ? 'figure' : undefined}>
                    {say(title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{props.children}</tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
