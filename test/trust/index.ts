// Owns the list of long sets. When adding one: its file here, one line below.
import { appKills } from './app-kills.ts';
import { bitFlips } from './bit-flips.ts';
import { countedJobs } from './counted-jobs.ts';
import { hotReload } from './hot-reload.ts';
import { hungStarts } from './hung-starts.ts';
import { newThings } from './new-things.ts';
import { properties } from './properties.ts';
import { judgedStarts, provedStarts } from './starts.ts';
import { storeKills } from './store-kills.ts';
import { tamperedPackages } from './tampered-packages.ts';
import type { TrustSet } from './trust-set.ts';

export const sets: readonly TrustSet[] = [
  tamperedPackages,
  properties,
  newThings,
  bitFlips,
  storeKills,
  appKills,
  hotReload,
  hungStarts,
  provedStarts,
  judgedStarts,
  countedJobs,
];
