// Owns the findings of one element; the list stays the same object while nothing about it changed.
import { useRef } from 'react';
import type { Finding } from '../../../shared/lint/rule.ts';
import { useFindings } from '../../session/findings-store.ts';

const NONE: readonly Finding[] = [];

/** The findings anchored at `id`, what a later step needs too; those without any anchor belong to the map, whose own id is then asked for. */
export function useFindingsOf(id: string, isMap = false): readonly Finding[] {
  const known = useRef<{ text: string; findings: readonly Finding[] }>({ text: '[]', findings: NONE });
  return useFindings(({ findings, todo }) => {
    const own = [...findings, ...todo].filter(({ targets }) => (isMap ? targets.length === 0 : targets[0] === id));
    const text = JSON.stringify(own);
    if (text !== known.current.text) known.current = { text, findings: own.length === 0 ? NONE : own };
    return known.current.findings;
  });
}
