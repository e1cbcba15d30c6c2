// Owns the icons: line icons, the silhouettes of the node kinds, the shapes of severities.
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { Severity } from '../../../shared/lint/rule.ts';
import { type IconName, iconPaths } from './icon-paths.ts';
import { kindShapes } from './kind-shapes.ts';
import './icons.css';

/** A decorative line icon; the control around it carries the name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      // The paths are constants of this program, never text from a document.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant markup
      dangerouslySetInnerHTML={{ __html: iconPaths[name] }}
    />
  );
}

/** The outline of a kind. */
export function KindIcon({ kind, size = 16 }: { kind: KindId; size?: number }) {
  return (
    <svg
      className={`kind-icon kind-${kind}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant markup
      dangerouslySetInnerHTML={{ __html: kindShapes[kind] }}
    />
  );
}

/** Error is an octagon, warning a triangle, info a circle, ok a tick in a circle, to complete a dashed ring. */
export function SeverityIcon({
  severity,
  size = 16,
  label,
}: {
  severity: Severity | 'ok';
  size?: number;
  label?: string;
}) {
  return (
    <svg
      className={`severity-icon severity-${severity}`}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      {SIGNS[severity]}
    </svg>
  );
}

const SIGNS: Record<Severity | 'ok', React.ReactNode> = {
  error: (
    <>
      <path d="M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2z" className="sign-fill" />
      <path d="m5.6 5.6 4.8 4.8M10.4 5.6l-4.8 4.8" className="sign-line" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.8 15 14H1z" className="sign-fill" />
      <path d="M8 6v4M8 12h.01" className="sign-line" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7" className="sign-fill" />
      <path d="M8 7.3v4M8 4.6h.01" className="sign-line" />
    </>
  ),
  todo: <circle cx="8" cy="8" r="6.2" className="sign-line" strokeDasharray="2.6 2.27" />,
  ok: (
    <>
      <circle cx="8" cy="8" r="7" className="sign-fill" />
      <path d="m4.9 8.3 2.2 2.2 4-4.6" className="sign-line" />
    </>
  ),
};
