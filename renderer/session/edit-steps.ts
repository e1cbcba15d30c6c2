// Owns that what is typed into forms becomes steps of the open document's history.
import { keepEditSteps } from '../kit/forms/edit-steps.ts';
import { useDocument } from './document-store.ts';

export function startEditSteps(): void {
  keepEditSteps({
    end: () => useDocument.getState().endMerge(),
    takeBack: (session) => {
      const { past, undo } = useDocument.getState();
      if (past.at(-1)?.mergeKey !== session) return false;
      undo();
      return true;
    },
  });
}
