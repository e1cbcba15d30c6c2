// Owns the language of the page: which one, and saying a message in it.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { closedUp, figureInText } from '../../../shared/i18n/figure.ts';
import type { Language, Message } from '../../../shared/i18n/message.ts';

export const LanguageContext = createContext<Language>('zh');

/** Values for `{placeholders}`; a message among them is said in the same language. */
export type Values = Readonly<Record<string, string | number | Message>>;
export type Say = (message: Message, values?: Values) => string;

export function useSay(): Say {
  const language = useContext(LanguageContext);
  return (message, values) => say(language, message, values);
}

function say(language: Language, message: Message, values: Values = {}): string {
  const text = message[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    if (typeof value === 'number') return figureInText(value, language);
    return typeof value === 'object' ? value[language] : value;
  });
  return closedUp(text);
}
