// Owns what is said about the base map of a package: that it is another version here, or not here at all.
import type { VerifyReport } from '../../../shared/package/handover-calls.ts';
import type { Say } from '../../kit/ui/say.ts';
import { words } from '../issuing/words.ts';

/** Empty when the base is here at the package's version. */
export function baseText({ base, mapVersion }: VerifyReport, say: Say): string {
  if (!base) return say(words.baseMissing);
  if (base.version === mapVersion) return '';
  return say(words.baseOther, { title: base.title, version: base.version, packaged: mapVersion });
}
