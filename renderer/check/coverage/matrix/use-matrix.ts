// Owns the counted matrix of the screen, and the problem that keeps it from being counted.
import { useMemo } from 'react';
import { coverageMatrix } from '../../../../shared/coverage/build-matrix.ts';
import type { CoverageMatrix, MatrixId } from '../../../../shared/coverage/coverage-matrix.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { type Problem, ProblemError } from '../../../../shared/problem.ts';
import { localToday } from '../../../session/checking.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';

export type Counted = { readonly matrix: CoverageMatrix } | { readonly problem: Problem };

export function useMatrix(id: MatrixId, documents: readonly MapDocument[]): Counted {
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const today = localToday();
  return useMemo(() => {
    try {
      return { matrix: coverageMatrix(id, documents, { dictionaries, today }) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { problem: error.problem };
    }
  }, [id, dictionaries, today, documents]);
}
