// Owns the icons: line icons, the silhouettes of the node kinds, the shapes of severities.
import type { KindId } from '../../shared/document/kind-id.ts';
import type { Severity } from '../../shared/lint/rule.ts';
import { type IconName, iconPaths } from './icon-paths.ts';
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

/** Every kind has its own outline, so that colour is never the only cue. */
export function KindIcon({ kind, size = 16 }: { kind: KindId; size?: number }) {
  return (
    <svg className={`kind-icon kind-${kind}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  );
}

const SHAPES: Record<KindId, React.ReactNode> = {
  goal: (
    <>
      <path d="M2.4 1.4h1.7v.9h9.5l-2.3 3.4 2.3 3.4H4.1v5.6H2.4z" className="kind-solid" />
      <path d="M6 5.7h3.2" className="kind-line" />
    </>
  ),
  segment: (
    <>
      <circle cx="8" cy="8" r="7.3" className="kind-fill" />
      <circle cx="8" cy="6" r="2.1" className="kind-on" />
      <path d="M4.2 11.9c.3-2.1 1.8-3.2 3.8-3.2s3.5 1.1 3.8 3.2z" className="kind-on" />
    </>
  ),
  scenario: (
    <>
      <path d="M8 1 15 8l-7 7-7-7z" className="kind-solid" />
      <path d="M8 4.8v3.4l2.2 1.4" className="kind-line" />
    </>
  ),
  product: (
    <>
      <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2.6" className="kind-fill" />
      <path d="M4.4 6.9h7.2v4.6H4.4zM4.4 6.9l1.3-2.4h4.6l1.3 2.4M8 6.9v2" className="kind-line" />
    </>
  ),
  benefit: (
    <>
      <path d="M8 .9 14.2 4.4v7.2L8 15.1 1.8 11.6V4.4z" className="kind-solid" />
      <path
        d="M4.9 7h6.2v4.1H4.9zM8 7v4.1M8 7C5.6 7 5.4 4.6 6.6 4.6S8 7 8 7s.2-2.4 1.4-2.4S10.4 7 8 7z"
        className="kind-line thin"
      />
    </>
  ),
  channel: (
    <>
      <path d="M1.8 2.4h7.4L14.6 8l-5.4 5.6H1.8z" className="kind-solid" />
      <path d="M4 8h6M7.6 5.4 10.2 8l-2.6 2.6" className="kind-line" />
    </>
  ),
  script: (
    <>
      <path d="M1.9 1.9h12.2v9.2H8.2l-3.6 3.2v-3.2H1.9z" className="kind-solid" />
      <path d="M4.3 5.1h7.4M4.3 8h4.6" className="kind-line" />
    </>
  ),
};

/** Error is an octagon, warning a triangle, info a circle, ok a tick in a circle. */
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
  ok: (
    <>
      <circle cx="8" cy="8" r="7" className="sign-fill" />
      <path d="m4.9 8.3 2.2 2.2 4-4.6" className="sign-line" />
    </>
  ),
};
