// Owns speaking the chosen language: turns messages and problems into text and re-renders when the language changes.
import { useCallback } from 'react';
import { formatMessage, type Message, type MessageParams } from '../../../shared/i18n/message.ts';
import { problems } from '../../../shared/i18n/problems.ts';
import type { Problem } from '../../../shared/problem.ts';
import { useSettings } from '../settings/settings-store.ts';

export type Say = (message: Message, params?: MessageParams) => string;

export function useSay(): Say {
  const language = useSettings((settings) => settings.language);
  return useCallback((message, params) => formatMessage(message, language, params), [language]);
}

/** For code outside components; reads the language of the moment. */
export function say(message: Message, params?: MessageParams): string {
  return formatMessage(message, useSettings.getState().language, params);
}

export function problemText(problem: Problem): string {
  return say(problems[problem.code] ?? problems.E_INTERNAL, { detail: problem.code, ...problem.params });
}
