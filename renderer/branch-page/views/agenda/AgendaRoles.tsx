// Owns the roles of an agenda: a panel for each with what it does, or the next day with work where there is nothing to do.
import type { ComponentChildren } from 'preact';
import type { AgendaRole } from '../../../../shared/package/agenda.ts';
import { type PageData, roleLabel } from '../../model/page-data.ts';
import type { PageRow } from '../../model/page-row.ts';
import { useSay } from '../../parts/language.tsx';
import { A } from './agenda-words.ts';

interface AgendaRolesProps {
  readonly data: PageData;
  readonly roles: readonly AgendaRole<PageRow>[];
  /** The next day with work; undefined where there is none any more. */
  readonly next: string | undefined;
  readonly children: (lines: AgendaRole<PageRow>['lines']) => ComponentChildren;
}

export function AgendaRoles({ data, roles, next, children }: AgendaRolesProps) {
  const say = useSay();
  if (roles.length === 0) {
    return (
      <p class="empty">
        {say(A.nothing)} {next === undefined ? say(A.none) : say(A.nextOn, { day: next })}
      </p>
    );
  }
  return (
    <>
      {roles.map(({ role, lines }) => (
        <section key={role ?? ''} class="panel agenda">
          <h3>
            {say(roleLabel(data, role) ?? A.noRole)} <span class="quiet">{say(A.rows, { count: lines.length })}</span>
          </h3>
          {children(lines)}
        </section>
      ))}
    </>
  );
}
