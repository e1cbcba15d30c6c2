// Owns a titled part of the check results, under the findings.
import type { ReactNode } from 'react';

export function CheckSection({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="check-section">
      <h3>
        {title}
        {note && <span>{note}</span>}
      </h3>
      {children}
    </section>
  );
}
