// Owns the spotlight of the tour: driver.js dims the window around one element and leaves everything else as usable as it was.
import { type Driver, driver } from 'driver.js';

export interface Spotlight {
  /** Follows the element; nothing is dimmed without one. */
  show(element: Element | undefined): void;
  end(): void;
}

export function createSpotlight(): Spotlight {
  let light: Driver | undefined;
  let shown: Element | undefined;
  let place = '';
  const end = () => {
    light?.destroy();
    light = undefined;
    shown = undefined;
    place = '';
  };
  return {
    show: (element) => {
      if (!element) return end();
      const now = placeOf(element);
      if (element !== shown) {
        light ??= dim();
        light.highlight({ element });
        givesBackTab(light);
        undecorate(element);
      } else if (now !== place) light?.refresh();
      letThrough(light?.getState('__overlaySvg'));
      shown = element;
      place = now;
    },
    end,
  };
}

function dim(): Driver {
  return driver({
    animate: false,
    allowScroll: true,
    allowClose: false,
    allowKeyboardControl: false,
    overlayColor: 'var(--tour-dim)',
    overlayOpacity: 1,
    stagePadding: 4,
    stageRadius: 5,
  });
}

/** Tab belongs to the map and to the window, also while something is lit. */
function givesBackTab(light: Driver): void {
  const events = light.getState('__events');
  if (events) window.removeEventListener('keydown', events.onKeydown, false);
}

/** Below menus and dialogs, and nothing to the pointer. */
function letThrough(overlay: SVGSVGElement | undefined): void {
  if (!overlay || overlay.style.pointerEvents === 'none') return;
  overlay.style.zIndex = '30';
  for (const part of [overlay, ...overlay.children]) (part as SVGElement).style.pointerEvents = 'none';
}

/** The card that explains is no popup of the element. */
function undecorate(element: Element): void {
  for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls']) element.removeAttribute(name);
}

function placeOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map(Math.round).join();
}
