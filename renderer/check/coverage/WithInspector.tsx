// Owns the arrangement of a lens: what it shows, and the inspector of what is selected beside it.
import type { ReactNode } from 'react';
import { Inspector } from '../../design/inspector/index.ts';

export function WithInspector({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <div className="with-inspector">
      <section className={`lens-main ${className}`}>{children}</section>
      <div className="lens-side">
        <Inspector />
      </div>
    </div>
  );
}
