// Owns SM038: no field that protects a customer is empty when branches get the map (◐ in DOMAIN §3), unless another rule says so.

import type { MapNode } from '../../document/document.ts';
import { contactHours } from '../../document/edits/channel-defaults.ts';
import { labelAt } from '../../document/field-path.ts';
import type { KindId } from '../../document/kind-id.ts';
import type { ChannelType } from '../../document/kinds/channel.ts';
import { kinds } from '../../document/kinds/index.ts';
import { DO_NOT_DISTURB } from '../../document/known-entries.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import { protectionMissing } from '../export-check.ts';
import type { Fix, FixStep } from '../fix.ts';
import type { LintContext, Rule } from '../rule.ts';
import { reachedUnasked } from './contact-in-quiet-hours.ts';
import { scriptsWithSentence } from './missing-disclosure.ts';

export const neededForHandover: Rule = {
  id: 'SM038',
  severity: 'error',
  stage: 'handover',
  awaitsFilling: true,
  title: { zh: '下发必填项未填', en: 'Field required for issuing is empty' },
  why: {
    zh: '适当性、剔除、触达时段、双录、限领和合规提示关系客户权益，留空等于未作规定。',
    en: 'Suitability, exclusions, contact hours, recording, limits and disclosure protect customers; left empty, nothing is regulated.',
  },
  *check(document, graph, context) {
    const isTold = toldElsewhere(graph, context);
    const hoursOf = once((type: ChannelType) => contactHours(document, type));
    for (const node of document.nodes) {
      const missing = protectionMissing(graph, node).filter((field) => !isTold(node, field));
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        targets: [node.id],
        message: {
          zh: '{kind}“{name}”下发必填项未填：{fields}。',
          en: '{kind} “{name}” cannot be issued without: {fields}.',
        },
        params: {
          kind: kinds[node.kind].title,
          name: node.name,
          fields: missing.map((field) => labelOf(node.kind, field)),
        },
        field: first,
        places: missing.map((field) => ({ id: node.id, field })),
        fixes: derived(node, missing, hoursOf),
      };
    }
  },
};

const labels = new Map<string, Message>();

function labelOf(kind: KindId, field: string): Message {
  const key = `${kind} ${field}`;
  const label = labels.get(key) ?? labelAt(kinds[kind].fields, field);
  labels.set(key, label);
  return label;
}

function once<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as V;
  };
}

/** Each gap is told once: by SM018 a risk, by SM019 an approval, by SM023 and SM026 what they look at anyway. */
function toldElsewhere(graph: Graph, { dictionaries }: LintContext): (node: MapNode, field: string) => boolean {
  let unasked: ReturnType<typeof reachedUnasked> | undefined;
  let worded: ReadonlySet<string> | undefined;
  return (node, field) => {
    if (field === 'exclusions' && node.kind === 'segment') {
      unasked ??= reachedUnasked(graph);
      return unasked.has(node);
    }
    if (field === 'disclosure') {
      worded ??= scriptsWithSentence(graph, dictionaries.disclosures);
      return worded.has(node.id);
    }
    return ['risk', 'riskCapacityMax', 'approvalNo'].includes(field);
  };
}

const ANTI_ABUSE = '实名校验；同一身份证、同一手机号、同一设备限领 1 次；转让无效';

/** Offered only where all that is missing follows from the policy or from what is usual. */
function derived(
  node: MapNode,
  missing: readonly string[],
  hoursOf: (type: ChannelType) => string | undefined,
): readonly Fix[] {
  const values: Readonly<Record<string, unknown>> = {
    exclusions: [DO_NOT_DISTURB],
    perCustomerLimit: 1,
    antiAbuse: ANTI_ABUSE,
    sendWindow: node.kind === 'channel' ? hoursOf(node.channelType) : undefined,
  };
  if (missing.some((field) => values[field] === undefined)) return [];
  const steps = missing.map((field): FixStep => ({ do: 'set', id: node.id, field, value: values[field] }));
  return [{ title: TITLES[missing[0] ?? ''] ?? FILL, steps }];
}

const FILL = { zh: '补充限领与防薅规则', en: 'Fill in limit and anti-abuse rule' };
const TITLES: Readonly<Record<string, Fix['title']>> = {
  exclusions: { zh: '剔除“勿扰登记”', en: 'Exclude the do-not-disturb list' },
  sendWindow: { zh: '按触达规则填写触达时段', en: 'Use the contact hours of the policy' },
};
