// Owns how rows come and go: a fixed one stays a second, then leaves.
import { useEffect, useRef, useState } from 'react';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { fixedOf, followFindings, type ProblemRow, withoutFixed } from './problem-rows.ts';
import type { FindingsPage } from './problem-view.ts';

/** How long a fixed finding stays in sight (ms). */
const FAREWELL = 1000;

export function useProblemRows(of: FindingsPage): readonly ProblemRow[] {
  const findings = useFindings((state) => state[of]);
  const map = useDocument((state) => state.document?.id);
  const [rows, setRows] = useState<readonly ProblemRow[]>(() => followFindings([], findings));
  const followed = useRef({ findings, map });
  useEffect(() => {
    const before = followed.current;
    if (before.findings === findings && before.map === map) return;
    followed.current = { findings, map };
    const { waived, [of === 'todo' ? 'findings' : 'todo']: others } = useFindings.getState();
    setRows((old) => followFindings(before.map === map ? old : [], findings, [...waived, ...others]));
  }, [findings, map, of]);
  const leaving = useRef(new Set<string>());
  useEffect(() => {
    const fresh = new Set([...fixedOf(rows)].filter((fingerprint) => !leaving.current.has(fingerprint)));
    if (fresh.size === 0) return;
    for (const fingerprint of fresh) leaving.current.add(fingerprint);
    // Not cleared when rows change again: each row has its own second.
    setTimeout(() => {
      for (const fingerprint of fresh) leaving.current.delete(fingerprint);
      setRows((now) => withoutFixed(now, fresh));
    }, FAREWELL);
  }, [rows]);
  return rows;
}
