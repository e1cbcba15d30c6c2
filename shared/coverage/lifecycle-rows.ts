// Owns the lifecycle stages as rows of a matrix, also over maps with different schemes (DOMAIN §3.10).
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import type { Message } from '../i18n/message.ts';
import type { Heading } from './coverage-matrix.ts';

/** The stage of A5 that a stage of another scheme stands for. */
const TO_A5: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  B4: { acquire: 'acquire', growth: 'nurture', value: 'convert', mature: 'maintain' },
  C3: { acquire: 'acquire', maintain: 'maintain', winBack: 'churn' },
  D3: { firstMeeting: 'acquire', honeymoon: 'nurture', existing: 'maintain' },
};

/** The row of whatever names no stage of the scheme. */
export const REST = 'none';

export interface StageRows {
  readonly rows: readonly Heading[];
  /** The row of a stage that `document` names. */
  readonly rowOf: (document: MapDocument, stage: string) => string;
}

/** The stages of the maps' scheme; maps of several schemes meet in the five stages of A5. The first map is the open one. */
export function stageRows(documents: readonly MapDocument[], dictionaries: Dictionaries): StageRows {
  const own = documents[0]?.lifecycleScheme ?? 'A5';
  const isMixed = documents.some(({ lifecycleScheme }) => lifecycleScheme !== own);
  const scheme = isMixed ? 'A5' : own;
  const entries = dictionaries.lifecycleStages.filter((stage) => stage.scheme === scheme);
  const labels = new Map<string, Message>(entries.map(({ id, label }) => [id, label]));
  if (labels.size === 0) for (const id of namedStages(documents)) labels.set(id, labelOf(id, dictionaries));
  const isOwn = !isMixed || own === scheme;
  return {
    rows: [...labels].map(([id, label]) => ({ id, label, own: isOwn })),
    rowOf: ({ lifecycleScheme }, stage) => {
      const row = lifecycleScheme === scheme ? stage : (TO_A5[lifecycleScheme]?.[stage] ?? stage);
      return labels.has(row) ? row : REST;
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
