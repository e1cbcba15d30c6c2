// Owns the documents of maps in use, parsed and ready, so that a small change costs no reading and parsing.
import type { MapDocument } from '../../../shared/document/document.ts';

interface OpenDocument {
  readonly revision: number;
  readonly document: MapDocument;
}

export interface OpenDocuments {
  /** The document of `id` when it is held at exactly `revision`; another process may have changed the map since. */
  get(id: string, revision: number): MapDocument | undefined;
  put(id: string, revision: number, document: MapDocument): void;
  forget(id: string): void;
  forgetAll(): void;
}

/** Holds the `capacity` documents used last. */
export function holdDocuments(capacity = 3): OpenDocuments {
  const open = new Map<string, OpenDocument>();
  return {
    get(id, revision) {
      const found = open.get(id);
      return found?.revision === revision ? found.document : undefined;
    },
    put(id, revision, document) {
      open.delete(id);
      open.set(id, { revision, document });
      for (const oldest of open.keys()) {
        if (open.size <= capacity) break;
        open.delete(oldest);
      }
    },
    forget: (id) => void open.delete(id),
    forgetAll: () => open.clear(),
  };
}
