// Owns the list of rules, by number. When adding a rule: its file here, one line below, its test with a passing and a failing map.
import type { Rule } from '../rule.ts';
import { brokenChain } from './broken-chain.ts';
import { eventWithoutTrigger } from './event-without-trigger.ts';
import { forbiddenWord } from './forbidden-word.ts';
import { goalNotMeasurable } from './goal-not-measurable.ts';
import { illegalEdge } from './illegal-edge.ts';
import { isolatedNode } from './isolated-node.ts';
import { missingDisclosure } from './missing-disclosure.ts';
import { personalData } from './personal-data.ts';
import { productTooRisky } from './product-too-risky.ts';
import { segmentWithoutGoal } from './segment-without-goal.ts';
import { segmentWithoutRule } from './segment-without-rule.ts';

export const rules: readonly Rule[] = [
  segmentWithoutGoal, // SM001
  goalNotMeasurable, // SM002
  brokenChain, // SM004
  illegalEdge, // SM005
  isolatedNode, // SM006
  segmentWithoutRule, // SM008
  eventWithoutTrigger, // SM014
  productTooRisky, // SM018
  missingDisclosure, // SM026
  forbiddenWord, // SM027
  personalData, // SM030
];
