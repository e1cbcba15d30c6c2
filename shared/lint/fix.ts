// Owns quick fixes: plain steps that a finding carries and that become one undoable edit.
import type { Edit } from '../document/document.ts';
import { addNode, connect, nextId, removeElements, setField } from '../document/edits/elements.ts';
import type { EdgeTypeId, KindId } from '../document/kind-id.ts';
import { kinds } from '../document/kinds/index.ts';
import { freePlace } from '../document/layout.ts';
import type { Message } from '../i18n/message.ts';

export type FixStep =
  | { readonly do: 'set'; readonly id: string; readonly field: string; readonly value: unknown }
  | { readonly do: 'remove'; readonly ids: readonly string[] }
  | { readonly do: 'connect'; readonly from: string; readonly to: string; readonly type?: EdgeTypeId }
  /** Adds a node beside `beside` and joins the two in the legal direction. */
  | { readonly do: 'add'; readonly kind: KindId; readonly name: string; readonly beside: string; readonly direction: 'after' | 'before' };

export interface Fix {
  readonly title: Message;
  readonly steps: readonly FixStep[];
  /** Purely textual fixes may be applied to all findings of a rule at once. */
  readonly textual?: boolean;
}

/** The edit that applies all steps of `fix` in order. */
export const applyFix =
  (fix: Fix): Edit =>
  (document) =>
    fix.steps.reduce((current, step) => editFor(step)(current), document);

function editFor(step: FixStep): Edit {
  switch (step.do) {
    case 'set':
      return setField(step.id, step.field, step.value);
    case 'remove':
      return removeElements(new Set(step.ids));
    case 'connect':
      return connect(step.from, step.to, step.type);
    case 'add':
      return addBeside(step);
  }
}

const addBeside =
  (step: Extract<FixStep, { do: 'add' }>): Edit =>
  (document) => {
    const beside = document.nodes.find((node) => node.id === step.beside);
    if (!beside) return document;
    const id = nextId(document, kinds[step.kind].prefix);
    const added = addNode(step.kind, { name: step.name, ...freePlace(document.nodes, step.kind, beside.y) })(document);
    return step.direction === 'after' ? connect(beside.id, id)(added) : connect(id, beside.id)(added);
  };
