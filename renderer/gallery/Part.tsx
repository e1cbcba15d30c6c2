// Owns the frame around one part of the gallery, with what it told last.
import type { ReactNode } from 'react';

export function Part({ title, told, children }: { title: string; told?: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div className="gallery-part">{children}</div>
      <output>{told}</output>
    </section>
  );
}
