// Owns the icons of the page; all of them are decoration beside a text.
import type { KindId } from '../../../shared/document/kind-id.ts';
import { type IconName, iconPaths } from '../../kit/ui/icon-paths.ts';
import { kindShapes } from '../../kit/ui/kind-shapes.ts';

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return <Drawing markup={iconPaths[name]} class="icon" size={size} />;
}

export function KindIcon({ kind, size = 16 }: { kind: KindId; size?: number }) {
  return <Drawing markup={kindShapes[kind]} class={`kind-icon kind-${kind}`} size={size} />;
}

function Drawing({ markup, size, class: name }: { markup: string; size: number; class: string }) {
  return (
    <svg
      class={name}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      // Constants of this program, never text of a package.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constant markup
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
