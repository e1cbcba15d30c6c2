// Owns the bilingual message: every visible text is a `Message`, so a missing language does not compile.
import { IntlMessageFormat } from 'intl-messageformat';
import { closedUp, figureInText, plainFigure } from './figure.ts';

export type Language = 'zh' | 'en';

/** One text in both languages, in ICU message syntax (`{name}`, `{n, plural, …}`). */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Values for the placeholders of a message; a nested `Message` is shown in the same language. */
export type MessageParams = Readonly<Record<string, string | number | Message | readonly (string | Message)[]>>;

const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };
const SEPARATORS: Record<Language, string> = { zh: '、', en: ', ' };
/** Marks a placeholder that stands alone, so that plurals still see the number itself. */
const SHOWN = '_shown';
const OPTIONS = { zh: optionsOf('zh'), en: optionsOf('en') };
const compiled = new Map<string, IntlMessageFormat>();

/**
 * The text of `message` in `language` with its placeholders filled; figures are written as `figure.ts` says, save where the
 * message says `{n, number, ::group-off}`. Throws when a placeholder has no value.
 */
export function formatMessage(message: Message, language: Language, params?: MessageParams): string {
  const text = message[language];
  if (!text.includes('{')) return text;
  const key = `${language}\n${text}`;
  let format = compiled.get(key);
  if (!format) {
    const marked = text.replace(/\{(\w+)\}/g, `{$1${SHOWN}}`);
    format = new IntlMessageFormat(marked, LOCALES[language], undefined, OPTIONS[language]);
    compiled.set(key, format);
  }
  const values: Record<string, string | number> = {};
  for (const [name, param] of Object.entries(params ?? {})) {
    const value = plainValue(param, language);
    values[name] = value;
    values[`${name}${SHOWN}`] = typeof value === 'number' ? figureInText(value, language) : value;
  }
  return closedUp(String(format.format(values)));
}

function plainValue(value: MessageParams[string], language: Language): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (isList(value)) {
    return value.map((item) => (typeof item === 'string' ? item : item[language])).join(SEPARATORS[language]);
  }
  return value[language];
}

function isList(value: Message | readonly (string | Message)[]): value is readonly (string | Message)[] {
  return Array.isArray(value);
}

/** Figures in plurals and `{n, number}` are written as all others are. */
function optionsOf(language: Language) {
  const locale = LOCALES[language];
  const plurals = new Intl.PluralRules(locale);
  const write = (isPlain: boolean) => (value: unknown) =>
    isPlain ? plainFigure(Number(value)) : figureInText(Number(value), language);
  return {
    ignoreTag: true,
    formatters: {
      getNumberFormat: (_: unknown, style?: Intl.NumberFormatOptions) =>
        ({ format: write(style?.useGrouping === false) }) as Intl.NumberFormat,
      getDateTimeFormat: (_: unknown, style?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, style),
      getPluralRules: () => plurals,
    },
  };
}
