// Owns the shapes of a lint rule and of what it finds; plain data throughout, so that findings cross threads.
import type { MapDocument } from '../document/document.ts';
import type { Waiver } from '../document/map-records.ts';
import type { Graph } from '../graph/graph.ts';
import type { Message, MessageParams } from '../i18n/message.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FieldPlace, Fix } from './fix.ts';

/**
 * `error` blocks handing over; `warning` needs an explanation; `info` is a hint (DOMAIN §4). `todo` is what only a later step
 * than the one at hand needs: it is to be completed, not wrong.
 */
export type Severity = Weight | 'todo';
/** What a rule may say; the runner makes of it what the step at hand makes of it. */
export type Weight = 'error' | 'warning' | 'info';
export type RuleId = `SM${number}`;

/** The steps of a map on its way to the branches, in order. */
export const STAGES = ['draw', 'check', 'approve', 'handover'] as const;
export type Stage = (typeof STAGES)[number];

export interface LintContext extends Knowledge {
  /** `YYYY-MM-DD`; passed in, so that the same map on the same day has the same findings. */
  readonly today: string;
  /** The plan is over: `today` is its last day. Set by the runner. */
  readonly finished?: boolean;
  /** Quick fixes as the rules propose them, not tried on the map: for those who only want to know what is wrong. */
  readonly untriedFixes?: boolean;
  /** The step that is to be taken; what only a later one needs is `todo`. Handing over when not said. */
  readonly stage?: Stage;
}

/** What a rule yields; the runner adds rule id, severity and fingerprint. */
export interface Found {
  /** Ids of nodes and edges, the first is where the canvas jumps; empty for the map itself. */
  readonly targets: readonly string[];
  readonly message: Message;
  readonly params?: MessageParams;
  /** Tells several findings of one rule on the same targets apart; part of the fingerprint. */
  readonly key?: string;
  /** Dotted path of the field to open in the inspector. */
  readonly field?: string;
  /** Every field that it waits for, where they are more than `field` of the first target. */
  readonly places?: readonly FieldPlace[];
  /** When it differs from the rule's own. */
  readonly severity?: Weight;
  /** When it differs from the rule's own. */
  readonly stage?: Stage;
  readonly fixes?: readonly Fix[];
  /** Scenarios that are part of it may begin on another day: a proposal is worked out when it is asked for (错峰). */
  readonly startsMayMove?: boolean;
}

export interface Finding extends Omit<Found, 'severity'> {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  /** The first step that needs it put right. */
  readonly stage: Stage;
  /** Of what is `todo`: what it is once its step is at hand. */
  readonly later?: Weight;
  /** Rule id, target ids and key: stays the same while the map is edited elsewhere. */
  readonly fingerprint: string;
  /** Who answers for it until when; a waived finding is not counted. Errors are never waived. */
  readonly waived?: Waiver;
  /** A waiver that is over: the finding counts again. */
  readonly expiredWaiver?: Waiver;
}

/** A finding that counts for the step at hand. */
export type DueFinding = Finding & { readonly severity: Weight };

export interface Rule {
  readonly id: RuleId;
  readonly severity: Weight;
  /** The first step that needs what it asks for; drawing when not said. */
  readonly stage?: Stage;
  readonly title: Message;
  /** Why a strategist cares. */
  readonly why: Message;
  /** What it finds in a node that was just made is that it waits to be filled in. */
  readonly awaitsFilling?: boolean;
  /** Also looks at nodes in the draft tray, which other rules never see. */
  readonly checksTray?: boolean;
  /** Is given map and dictionaries as they are written, not with the settings that hold for the map. */
  readonly asWritten?: boolean;
  check(document: MapDocument, graph: Graph, context: LintContext): Iterable<Found>;
}
