// Owns finding out which settings a rule reads: it is watched while it checks the maps of its own test.
import { type TableId, tables } from '../../../shared/dictionary/tables.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import { inForce } from '../../../shared/document/in-force.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { LintContext, Rule } from '../../../shared/lint/rule.ts';

interface Watched {
  readonly rule: Rule;
  readonly map: MapDocument;
  readonly context: LintContext;
}

const POLICY: Message = { zh: '图谱的触达规则', en: 'the map’s contact policy' };
const STOCK: Message = { zh: '当前额度与库存', en: 'current quotas and stocks' };

/** What of dictionaries, thresholds, policy and stock was looked at in any of the maps. */
export function settingsRead(examples: readonly Watched[]): readonly Message[] {
  const read = new Set<string>();
  for (const example of examples) watch(example, (name) => read.add(name));
  return [...read].sort().map(titleOf);
}

function watch({ rule, map, context }: Watched, note: (name: string) => void): void {
  const ruleSettings = noting(context.dictionaries.ruleSettings, (name) => note(`ruleSettings.${name}`));
  const dictionaries = noting({ ...context.dictionaries, ruleSettings }, (name) => {
    if (name !== 'ruleSettings') note(name);
  });
  const document = rule.checksTray ? map : inForce(map);
  // A policy that is only carried along into a changed map is not read.
  const watched = { ...document, policy: noting(document.policy, () => note('policy')) };
  const given = noting({ ...context, dictionaries }, (name) => {
    if (name === 'stock') note(name);
  });
  // To the last finding: what a check does not get to, it has not read.
  Array.from(rule.check(watched, buildGraph(document), given));
}

/** A copy that tells which of its properties are read; the maps of the tests are frozen. */
function noting<T extends object>(value: T, note: (name: string) => void): T {
  return new Proxy(
    { ...value },
    {
      get: (target, name) => {
        if (typeof name === 'string') note(name);
        return Reflect.get(target, name);
      },
    },
  );
}

function titleOf(name: string): Message {
  if (name === 'policy') return POLICY;
  if (name === 'stock') return STOCK;
  const [table = '', field] = name.split('.');
  const { title, row } = tables[table as TableId];
  return field === undefined ? title : fieldInfo(row.shape[field]).label;
}
