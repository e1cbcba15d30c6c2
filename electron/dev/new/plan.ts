// Owns what `npm run new` does to the sources: files that come, lines that are put into others, and what is left to a person.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../progress.ts';

export interface Plan {
  /** Path from the project's folder → text. */
  readonly files: Readonly<Record<string, string>>;
  /** Path → what becomes of its text. */
  readonly changes: Readonly<Record<string, (text: string) => string>>;
  /** What the person does next, one line each. */
  readonly next: readonly string[];
}

/** Makes the plan for a name; `root` is the project's folder. Throws a `PlainError` for a name that cannot be. */
export type Planner = (name: string, root: string) => Plan;

/** Carries a plan out, all or nothing, and answers the paths that were touched, the new ones first. */
export function carryOut(plan: Plan, root: string): readonly string[] {
  const taken = Object.keys(plan.files).filter((file) => existsSync(path.join(root, file)));
  if (taken.length > 0) throw new PlainError(`There is already: ${taken.join(', ')}`);
  const changed = Object.entries(plan.changes).map(
    ([file, change]) => [file, change(readFileSync(path.join(root, file), 'utf8'))] as const,
  );
  for (const [file, text] of [...Object.entries(plan.files), ...changed]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return [...Object.keys(plan.files), ...Object.keys(plan.changes)];
}

/** Puts `addition` before the first place where `mark` matches. Throws where there is none: the file has changed its form. */
export function before(mark: RegExp, addition: string): (text: string) => string {
  return (text) => {
    const at = text.search(mark);
    if (at === -1) throw new PlainError(`Nothing here looks like ${mark}; the change has to be made by hand.`);
    return text.slice(0, at) + addition + text.slice(at);
  };
}

/** An import as the first of a file's; `npm run new` has them put in order. */
export const withImport = (line: string): ((text: string) => string) => before(/^import /m, `${line}\n`);

export function inTurn(...changes: readonly ((text: string) => string)[]): (text: string) => string {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}

/** `quotaTooSmall` for `quota-too-small`. */
export const camel = (kebab: string): string => kebab.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `quota-too-small` for `quotaTooSmall` and for `quota.tooSmall`. */
export const kebab = (name: string): string => name.replace(/\.|(?=[A-Z])/g, '-').toLowerCase();

/** Throws a `PlainError` with `example` when the name is none of its kind. */
export function checkName(name: string, form: RegExp, example: string): void {
  if (!form.test(name)) throw new PlainError(`“${name}” is no name here; one would be: ${example}`);
}
