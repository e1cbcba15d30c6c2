// Owns which anchor F1 means: the problem, then the field, then the panel, then the screen.
import { currentFinding } from '../check/problems/index.ts';
import { useDocument } from '../session/document-store.ts';
import { useFindings } from '../session/findings-store.ts';
import { useView } from '../session/view-store.ts';

/** What the window marks for help: `data-help` an anchor, `data-field` a field of the nearest `data-fields`. */
export interface MarkedElement {
  closest(selector: string): { getAttribute(name: string): string | null } | null;
}

export interface Asked {
  readonly element: MarkedElement | null;
  /** The problem that was gone to last, while its element is still selected. */
  readonly current: string | undefined;
  /** The worst problem of what is selected on the canvas. */
  readonly selected: string | undefined;
  readonly selectedKind: string | undefined;
  readonly screen: string;
}

/** The anchors that fit, the best first; the first that help has is shown. */
export function anchorsAsked({ element, current, selected, selectedKind, screen }: Asked): readonly string[] {
  const marked = element?.closest('[data-help]')?.getAttribute('data-help') ?? undefined;
  const onCanvas = marked === undefined || marked === 'panel.canvas';
  const field = fieldAsked(element);
  return [
    ...(marked?.startsWith('rule.') || marked?.startsWith('problem.') ? [marked] : []),
    ...(field === undefined ? [] : [field]),
    ...(onCanvas && current !== undefined ? [`rule.${current}`] : []),
    ...(onCanvas && selected !== undefined ? [`rule.${selected}`] : []),
    ...(onCanvas && selectedKind !== undefined ? [`kind.${selectedKind}`] : []),
    ...(marked === undefined ? [] : [marked]),
    `screen.${screen}`,
  ];
}

function fieldAsked(element: MarkedElement | null): string | undefined {
  const holder = element?.closest('[data-fields]')?.getAttribute('data-fields');
  const path = element?.closest('[data-field]')?.getAttribute('data-field');
  return holder && path ? `field.${holder}.${path}` : undefined;
}

export function anchorsHere(): readonly string[] {
  const { selection, screen } = useView.getState();
  const { findings } = useFindings.getState();
  const [only] = selection.size === 1 ? selection : [];
  const own = findings.filter(({ targets }) => targets[0] !== undefined && targets[0] === only);
  const worst = own.find(({ severity }) => severity === 'error') ?? own[0];
  return anchorsAsked({
    element: document.activeElement,
    current: currentFinding()?.ruleId,
    selected: worst?.ruleId,
    selectedKind: useDocument.getState().document?.nodes.find(({ id }) => id === only)?.kind,
    screen,
  });
}
