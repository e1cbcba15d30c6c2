// Owns how an institution may be named, and how a script says that its product is sold for it.
import type { Institution } from './dictionaries.ts';

/** Its whole name in either language, and its short names. */
export function namesOfInstitution({ label, shortNames = [] }: Institution): readonly string[] {
  return [label.zh, label.en, ...shortNames].filter((name) => name.trim() !== '');
}

/** The sentence that a script lacks; an insurer underwrites, the others issue. */
export function issuedBy({ label, kind }: Institution): string {
  return kind === 'insurer'
    ? `保险产品由${label.zh}承保，本行代理销售。`
    : `产品由${label.zh}发行和管理，本行代理销售。`;
}
