// Owns SM028: a script has the form that its channel sends or says.

import type { Dictionaries } from '../../dictionary/dictionaries.ts';
import { setAt } from '../../document/edits/set-at.ts';
import { fieldInfo } from '../../document/field.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import { CHANNEL_FACTS, canCarry } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { kinds } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import type { FixStep } from '../fix.ts';
import { rememberWith } from '../remember.ts';
import type { Found, Rule } from '../rule.ts';
import { type FormIssue, formIssues, keepsForm } from '../script-form.ts';

type Script = NodeOf<'script'>;
type ScriptType = Script['scriptType'];

export const scriptUnfitForChannel: Rule = {
  id: 'SM028',
  severity: 'warning',
  awaitsFilling: true,
  title: { zh: '话术不适配渠道', en: 'Script does not fit its channel' },
  why: {
    zh: '不完整的模板会被支行原样发出。',
    en: 'An incomplete template gets sent as it is.',
  },
  *check(_document, graph, { dictionaries }) {
    for (const script of graph.ofKind('script')) {
      yield* otherType(graph, script, dictionaries);
      yield* ofForm(script, dictionaries);
    }
  },
};

const ofForm = rememberWith((script: Script, dictionaries: Dictionaries): readonly Found[] =>
  [...formIssues(script, dictionaries)].map((issue) => found(script, issue)),
);

/** Parts of a script that may come later; what is there and too long or of another type is wrong at once. */
const NOT_YET_WRITTEN: ReadonlySet<string> = new Set([
  'prefix',
  'optOut',
  'parts',
  'caller',
  'cta',
  'undeclared',
  'sample',
]);

function found(script: Script, { key, issue, field, fixes }: FormIssue, channels: readonly string[] = []): Found {
  return {
    targets: [script.id, ...channels],
    key,
    ...(NOT_YET_WRITTEN.has(key) && { stage: 'check' }),
    ...(key === 'blank' && { severity: 'error', stage: 'approve' }),
    message: { zh: '话术“{name}”不适配渠道：{issue}。', en: 'Script “{name}” does not fit its channel: {issue}.' },
    params: { name: script.name, issue },
    field,
    ...(fixes && { fixes }),
  };
}

function* otherType(graph: Graph, script: Script, dictionaries: Dictionaries): Iterable<Found> {
  const channels = graph.previous(script.id, 'flow').flatMap((node) => (node.kind === 'channel' ? node : []));
  const unfit = channels.filter(({ channelType }) => !canCarry(channelType, script.scriptType));
  const [first] = unfit;
  if (!first) return;
  const name = typeLabel(script.scriptType);
  const channel = CHANNEL_TYPES[first.channelType];
  // A script of several channels gets a type that all of them carry, if there is one.
  const instead = CHANNEL_FACTS[first.channelType].carries.find((type) =>
    channels.every(({ channelType }) => canCarry(channelType, type)),
  );
  const steps = instead && retype(script, instead, dictionaries);
  const issue = {
    key: 'type',
    issue: {
      zh: `话术类型为${name.zh}，渠道“${first.name}”为${channel.zh}`,
      en: `it is of type ${name.en.toLowerCase()}, but channel “${first.name}” is ${channel.en}`,
    },
    field: 'scriptType',
    fixes:
      instead && steps
        ? [
            {
              title: {
                zh: `类型改为${typeLabel(instead).zh}`,
                en: `Change the type to ${typeLabel(instead).en.toLowerCase()}`,
              },
              steps,
            },
          ]
        : [],
  };
  yield found(
    script,
    issue,
    unfit.map(({ id }) => id),
  );
}

/** The new type with what it asks for beside; words that were written for another type are not made right by its name. */
function retype(script: Script, scriptType: ScriptType, dictionaries: Dictionaries): readonly FixStep[] | undefined {
  const type: FixStep = { do: 'set', id: script.id, field: 'scriptType', value: scriptType };
  const lacking = [...formIssues({ ...script, scriptType }, dictionaries)].filter(({ fixes }) => fixes);
  const steps = [type, ...lacking.flatMap(({ fixes }) => fixes?.[0]?.steps ?? [])];
  const changed = steps.reduce((now, step) => (step.do === 'set' ? setAt(now, step.field, step.value) : now), script);
  return keepsForm(script, changed, dictionaries) ? steps : undefined;
}

const LABELS = new Map(
  fieldInfo(kinds.script.fields.shape.scriptType).options?.map(({ value, label }) => [value, label]),
);

function typeLabel(type: ScriptType): Message {
  return LABELS.get(type) ?? { zh: type, en: type };
}
