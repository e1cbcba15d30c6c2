// Owns what is known of a rule beside its definition: two maps of its own test, what it finds in one and how the other differs.
// docs/rules/facts holds one file per rule, made by `npm run rule-pages`.
import type { EdgeTypeId, KindId } from '../document/kind-id.ts';
import type { Message } from '../i18n/message.ts';
import type { Stage } from '../lint/rule.ts';

/** A map of a few cards, to be drawn small: its lanes by kind, its rows from above. */
export interface Sketch {
  readonly cards: readonly {
    readonly id: string;
    readonly kind: KindId;
    readonly name: Message;
    readonly found?: true;
  }[];
  readonly lines: readonly {
    readonly from: string;
    readonly to: string;
    readonly type: EdgeTypeId;
    readonly found?: true;
  }[];
}

export interface RuleFacts {
  /** The steps from which on its findings are to be put right. */
  readonly stages: readonly Stage[];
  readonly settings: readonly Message[];
  readonly findings: readonly Message[];
  /** Titles of the quick fixes that it offers. */
  readonly fixes: readonly Message[];
  readonly differs: readonly Message[];
  readonly wrong: Sketch;
  /** Absent where its cards look as those of `wrong` do. */
  readonly right?: Sketch;
}
