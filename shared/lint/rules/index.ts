// Owns the list of rules, by number. When adding a rule: its file here, one line below, its test with a passing and a failing map.

import type { Rule } from '../rule.ts';
import { arithmeticNotDone } from './arithmetic-not-done.ts';
import { bankSettingsChanged } from './bank-settings-changed.ts';
import { benefitOutOfControl } from './benefit-out-of-control.ts';
import { brokenChain } from './broken-chain.ts';
import { channelOverloaded } from './channel-overloaded.ts';
import { contactInQuietHours } from './contact-in-quiet-hours.ts';
import { controlGroupTooSmall } from './control-group-too-small.ts';
import { crowdedOverlap } from './crowded-overlap.ts';
import { dayBeforeEntry } from './day-before-entry.ts';
import { dayOutsideWave } from './day-outside-wave.ts';
import { duplicateStrategy } from './duplicate-strategy.ts';
import { eventWithoutTrigger } from './event-without-trigger.ts';
import { expired } from './expired.ts';
import { figuresDoNotFit } from './figures-do-not-fit.ts';
import { forbiddenWord } from './forbidden-word.ts';
import { goalFallsShort } from './goal-falls-short.ts';
import { goalNotMeasurable } from './goal-not-measurable.ts';
import { goalTreeUneven } from './goal-tree-uneven.ts';
import { illegalEdge } from './illegal-edge.ts';
import { isolatedNode } from './isolated-node.ts';
import { lateContact } from './late-contact.ts';
import { lowTouchOnly } from './low-touch-only.ts';
import { mismatchedPath } from './mismatched-path.ts';
import { missingDisclosure } from './missing-disclosure.ts';
import { monitoringExposed } from './monitoring-exposed.ts';
import { neededForHandover } from './needed-for-handover.ts';
import { noDualRecording } from './no-dual-recording.ts';
import { noExit } from './no-exit.ts';
import { noMustDo } from './no-must-do.ts';
import { noPainPoints } from './no-pain-points.ts';
import { openBreakpoint } from './open-breakpoint.ts';
import { originMissing } from './origin-missing.ts';
import { overBudget } from './over-budget.ts';
import { overlappingSegments } from './overlapping-segments.ts';
import { overloadedDay } from './overloaded-day.ts';
import { ownMetricUnclear } from './own-metric-unclear.ts';
import { personalData } from './personal-data.ts';
import { prizeTooValuable } from './prize-too-valuable.ts';
import { productTooRisky } from './product-too-risky.ts';
import { productUnfitForSegment } from './product-unfit-for-segment.ts';
import { quotaTooSmall } from './quota-too-small.ts';
import { rewardTold } from './reward-told.ts';
import { rewardUnsettled } from './reward-unsettled.ts';
import { ruleContradictsItself } from './rule-contradicts-itself.ts';
import { scriptUnfitForChannel } from './script-unfit-for-channel.ts';
import { segmentWithoutGoal } from './segment-without-goal.ts';
import { segmentWithoutRule } from './segment-without-rule.ts';
import { staleSize } from './stale-size.ts';
import { tasksUneven } from './tasks-uneven.ts';
import { tooManyContacts } from './too-many-contacts.ts';
import { uncoveredStage } from './uncovered-stage.ts';
import { unfollowedSchedule } from './unfollowed-schedule.ts';
import { unorderedChannels } from './unordered-channels.ts';
import { unsureHolidays } from './unsure-holidays.ts';

export const rules: readonly Rule[] = [
  segmentWithoutGoal, // SM001
  goalNotMeasurable, // SM002
  goalFallsShort, // SM003
  brokenChain, // SM004
  illegalEdge, // SM005
  isolatedNode, // SM006
  mismatchedPath, // SM007
  segmentWithoutRule, // SM008
  overlappingSegments, // SM009
  staleSize, // SM010
  uncoveredStage, // SM011
  lowTouchOnly, // SM012
  noPainPoints, // SM013
  eventWithoutTrigger, // SM014
  lateContact, // SM015
  noExit, // SM016
  quotaTooSmall, // SM017
  productTooRisky, // SM018
  expired, // SM019
  noDualRecording, // SM020
  benefitOutOfControl, // SM021
  tooManyContacts, // SM022
  contactInQuietHours, // SM023
  channelOverloaded, // SM024
  unorderedChannels, // SM025
  missingDisclosure, // SM026
  forbiddenWord, // SM027
  scriptUnfitForChannel, // SM028
  controlGroupTooSmall, // SM029
  personalData, // SM030
  noMustDo, // SM031
  // SM032 is about one branch's overlay and stands beside it: shared/overlay/overlay-breaks-lock.ts.
  duplicateStrategy, // SM033
  goalTreeUneven, // SM034
  openBreakpoint, // SM035
  originMissing, // SM036
  monitoringExposed, // SM037
  neededForHandover, // SM038
  productUnfitForSegment, // SM039
  arithmeticNotDone, // SM040
  figuresDoNotFit, // SM041
  dayOutsideWave, // SM042
  ruleContradictsItself, // SM043
  unsureHolidays, // SM044
  dayBeforeEntry, // SM045
  overloadedDay, // SM050
  crowdedOverlap, // SM051
  tasksUneven, // SM052
  overBudget, // SM053
  bankSettingsChanged, // SM054
  ownMetricUnclear, // SM055
  rewardTold, // SM056
  rewardUnsettled, // SM057
  unfollowedSchedule, // SM058
  prizeTooValuable, // SM059
];
