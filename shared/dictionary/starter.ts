// Owns the dictionaries a fresh workbench starts with; all of it is illustrative. 示例，请替换为本行制度。

import type { Dictionaries } from './dictionaries.ts';
import { defaultRuleSettings } from './rule-settings.ts';
import { channels } from './starter/channels.ts';
import {
  attributes,
  exclusions,
  executorRoles,
  lifecycleStages,
  serviceStandards,
  specialGroups,
  tiers,
} from './starter/customers.ts';
import { loopStages, policy } from './starter/defaults.ts';
import { events } from './starter/events.ts';
import { holidays } from './starter/holidays.ts';
import { institutions } from './starter/institutions.ts';
import { metrics } from './starter/metrics.ts';
import { wordContexts } from './starter/word-contexts.ts';
import { disclosures, forbiddenWords, riskMatch } from './starter/wording.ts';

export const starterDictionaries: Dictionaries = {
  metrics,
  tiers,
  specialGroups,
  lifecycleStages,
  events,
  exclusions,
  executorRoles,
  serviceStandards,
  attributes,
  channels,
  disclosures,
  institutions,
  forbiddenWords,
  wordContexts,
  riskMatch,
  // A bank's own; a sample here would hold back plans by rules that nobody made.
  approvalLimits: [],
  // Rates are never invented.
  experience: [],
  holidays,
  policy,
  loopStages,
  ruleSettings: defaultRuleSettings,
};
