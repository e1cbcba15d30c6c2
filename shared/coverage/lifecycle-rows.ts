// Owns the lifecycle stages as rows of a matrix, also over maps with different schemes (DOMAIN §3.10).
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import { correspondingStages } from '../dictionary/stage-links.ts';
import type { MapDocument } from '../document/document.ts';
import type { Message } from '../i18n/message.ts';
import type { Heading } from './coverage-matrix.ts';

/** The row of whatever names no stage of the scheme. */
export const REST = 'none';

export interface StageRows {
  readonly rows: readonly Heading[];
  /** The row of a stage that `document` names. */
  readonly rowOf: (document: MapDocument, stage: string) => string;
}

/** The stages of the first map, which is the open one; those of maps with another scheme by the dictionary's links. */
export function stageRows(documents: readonly MapDocument[], dictionaries: Dictionaries): StageRows {
  const { lifecycleStages } = dictionaries;
  const scheme = documents[0]?.lifecycleScheme ?? 'A5';
  const entries = lifecycleStages.filter((stage) => stage.scheme === scheme);
  const labels = new Map<string, Message>(entries.map(({ id, label }) => [id, label]));
  if (labels.size === 0) for (const id of namedStages(documents)) labels.set(id, labelOf(id, dictionaries));
  const links = new Map(
    [...new Set(documents.map(({ lifecycleScheme }) => lifecycleScheme))].map((other) => [
      other,
      correspondingStages(lifecycleStages, other, scheme),
    ]),
  );
  return {
    rows: [...labels].map(([id, label]) => ({ id, label, own: true })),
    rowOf: ({ lifecycleScheme }, stage) => {
      const row = lifecycleScheme === scheme ? stage : links.get(lifecycleScheme)?.get(stage);
      return row !== undefined && labels.has(row) ? row : REST;
    },
  };
}

/** For a scheme that the dictionary does not list: the stages that segments name. */
function namedStages(documents: readonly MapDocument[]): readonly string[] {
  return documents.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.kind === 'segment' ? (node.lifecycleStage ?? []) : [])),
  );
}

function labelOf(id: string, { lifecycleStages }: Dictionaries): Message {
  return lifecycleStages.find((stage) => stage.id === id)?.label ?? { zh: id, en: id };
}
