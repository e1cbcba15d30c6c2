// Owns what of a script is really sent: variables filled with their samples, disclosures and opt-out behind the text; parts of an SMS.
import type { NodeOf } from './kinds/index.ts';
import { spokenTexts } from './spoken-texts.ts';

type Script = NodeOf<'script'>;

const VARIABLE = /[{｛]([^{}｛｝\n]{1,20})[}｝]/g;

/** The names of the variables in the script's texts. */
export function variablesIn(script: Script): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [, text] of spokenTexts(script)) for (const [, key = ''] of text.matchAll(VARIABLE)) used.add(key.trim());
  return used;
}

/** `text` with the samples of the script's variables; a variable without one stays as it is written. */
export function filled(script: Script, text: string): string {
  return text.replace(VARIABLE, (whole, key: string) => {
    const sample = script.variables?.find((variable) => variable.key === key.trim())?.sample?.trim();
    return sample || whole;
  });
}

/** What a customer gets on the phone. */
export function sentText(script: Script): string {
  const { text, disclosure, extraDisclosure, optOut } = script;
  return [text, disclosure, extraDisclosure, optOut].map((part) => filled(script, part ?? '')).join('');
}

/** Units of UCS-2, of which an SMS with Chinese characters holds few: an emoji counts twice. */
export function smsLength(text: string): number {
  return text.length;
}

const SINGLE = 70;
const PER_PART = 67;

/** How many messages are charged: one of 70, else each of 67, since the rest says how they belong together. */
export function smsParts(length: number): number {
  return length <= SINGLE ? 1 : Math.ceil(length / PER_PART);
}
