// Owns SM026: a script that speaks of a product carries the approved sentence for it and names who issues it, and one that does not stays silent on it.
import type { Institution } from '../../dictionary/dictionaries.ts';
import { issuedBy, namesOfInstitution } from '../../dictionary/institutions.ts';
import type { MapDocument } from '../../document/document.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { PRODUCT_TYPES } from '../../document/kinds/product.ts';
import type { Graph } from '../../graph/graph.ts';
import { channelsReached, scriptFits, scriptsOf } from '../../graph/reach.ts';
import { fold } from '../../text/fold-text.ts';
import { lackingSentences, withSentences } from '../disclosures.ts';
import type { FixStep } from '../fix.ts';
import { remember } from '../remember.ts';
import type { Found, Rule } from '../rule.ts';

type Script = NodeOf<'script'>;
type Product = NodeOf<'product'>;

export const missingDisclosure: Rule = {
  id: 'SM026',
  severity: 'error',
  stage: 'approve',
  title: { zh: '话术缺少合规提示', en: 'Script without disclosure' },
  why: {
    zh: '营销宣传须经审核并提示风险，缺少一句即构成违规。',
    en: 'Marketing must be reviewed and must state the risk; a missing sentence is a violation.',
  },
  *check(document, graph, { dictionaries: { disclosures, institutions } }) {
    const products = productsByScript(graph);
    const nameable = namesOf(document, disclosures);
    for (const script of graph.ofKind('script')) {
      const own = products.get(script.id) ?? [];
      if (script.mentionsProduct) {
        yield* missingSentences(script, own, disclosures);
        yield* unnamedIssuers(script, own, institutions);
      } else yield* namedAnyway(script, nameable, own, disclosures);
    }
  },
};

/** The scripts that speak of a product with an approved sentence: whether they carry it, this rule tells. */
export function scriptsWithSentence(graph: Graph, disclosures: Readonly<Record<string, string>>): ReadonlySet<string> {
  const entries = [...productsByScript(graph)];
  return new Set(
    entries.flatMap(([id, products]) => (products.some(({ productType }) => disclosures[productType]) ? id : [])),
  );
}

/** Which products a script can be used for. Where it names products, only those of them that reach it count. */
function productsByScript(graph: Graph): ReadonlyMap<string, readonly Product[]> {
  const reaching = new Map<string, { script: Script; products: Product[] }>();
  for (const product of graph.ofKind('product')) {
    for (const channel of channelsReached(graph, product.id)) {
      for (const script of scriptsOf(graph, channel.id)) {
        const entry = reaching.get(script.id) ?? { script, products: [] };
        if (!reaching.has(script.id)) reaching.set(script.id, entry);
        entry.products.push(product);
      }
    }
  }
  return new Map(
    [...reaching].map(([id, { script, products }]) => {
      const fitting = products.filter((product) => scriptFits(graph, script, product));
      return [id, fitting.length > 0 ? fitting : products];
    }),
  );
}

const appended = (script: Script, text: string): FixStep => ({
  do: 'append',
  id: script.id,
  field: 'disclosure',
  text,
  beside: ['text', 'extraDisclosure'],
});

/** True when the disclosure has room for all of them. */
function hasRoom({ disclosure = '' }: Script, sentences: readonly string[]): boolean {
  return withSentences(disclosure, sentences) !== undefined;
}

function* missingSentences(
  script: Script,
  products: readonly Product[],
  disclosures: Readonly<Record<string, string>>,
): Iterable<Found> {
  for (const [type, sentence] of lackingSentences(script, products, disclosures)) {
    yield {
      targets: [script.id],
      key: type,
      message: {
        zh: '话术“{name}”涉及{product}但缺少合规提示：{sentence}',
        en: 'Script “{name}” mentions {product} without the approved sentence: {sentence}',
      },
      params: { name: script.name, product: PRODUCT_TYPES[type], sentence },
      field: 'disclosure',
      fixes: hasRoom(script, [sentence])
        ? [
            {
              title: { zh: '补充合规提示', en: 'Add the approved sentence' },
              steps: [appended(script, sentence)],
              textual: true,
            },
          ]
        : [],
    };
  }
}

/** Who answers for a product that the bank only sells is said by name: 保险公司 alone names nobody. */
function* unnamedIssuers(
  script: Script,
  products: readonly Product[],
  institutions: readonly Institution[],
): Iterable<Found> {
  const said = fold([script.text, script.disclosure, script.extraDisclosure].join('\n'));
  for (const id of new Set(products.flatMap(({ issuer }) => issuer || []))) {
    // One that the dictionary does not know is called as it stands in the map.
    const unknown: Institution = { id, label: { zh: id, en: id }, kind: 'other' };
    const institution = institutions.find((each) => each.id === id) ?? unknown;
    if (namesOfInstitution(institution).some((name) => said.includes(fold(name)))) continue;
    const sentence = issuedBy(institution);
    yield {
      targets: [script.id],
      key: `issuer ${institution.id}`,
      message: {
        zh: '话术“{name}”涉及“{issuer}”的产品，但未写明该机构。',
        en: 'Script “{name}” mentions a product of {issuer} without naming it.',
      },
      params: { name: script.name, issuer: institution.label },
      field: 'disclosure',
      fixes: hasRoom(script, [sentence])
        ? [
            {
              title: { zh: '补充发行机构', en: 'Add who issues it' },
              steps: [appended(script, sentence)],
              textual: true,
            },
          ]
        : [],
    };
  }
}

const textOf = remember((script: Script) => fold(script.text));
const nameOf = remember((product: Product) => fold(product.name).replace(/\(.*\)$/, ''));

/** Folded product names worth looking for: those whose type has an approved sentence, without a bracketed suffix. */
function namesOf(document: MapDocument, disclosures: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of document.nodes) {
    if (node.kind !== 'product' || !disclosures[node.productType]) continue;
    const folded = nameOf(node);
    if (folded.length >= 2) names.set(folded, node.name);
  }
  return names;
}

/** A rate in folded text; 100% is none. */
const RATE = /(?<![\d.])(?!100%)\d+(?:\.\d+)?%|利率|费率|收益率|年化|业绩比较基准|预期收益/;
/** May be a price, or a gift, a limit that the law sets, or what a fraud promises. */
const AMOUNT = /\d+(?:\.\d+)?万?元/;

const PRODUCT_NAMED = {
  zh: '话术“{name}”标为不涉及产品，但正文含“{named}”，缺少合规提示。',
  en: 'Script “{name}” is marked as not mentioning a product, but its text says “{named}” without a disclosure.',
};
const AMOUNT_NAMED = {
  zh: '话术“{name}”标为不涉及产品，但正文含金额“{named}”，请确认是否须附合规提示。',
  en: 'Script “{name}” is marked as not mentioning a product, but its text says the amount “{named}”; check whether it needs a disclosure.',
};

function* namedAnyway(
  script: Script,
  names: ReadonlyMap<string, string>,
  products: readonly Product[],
  disclosures: Readonly<Record<string, string>>,
): Iterable<Found> {
  const text = textOf(script);
  const product = [...names].find(([folded]) => text.includes(folded))?.[1];
  const offered = product ?? RATE.exec(text)?.[0];
  const named = offered ?? AMOUNT.exec(text)?.[0];
  if (named === undefined) return;
  // A script that speaks of products says their sentences too.
  const sentences = lackingSentences(script, products, disclosures).map(([, sentence]) => sentence);
  yield {
    targets: [script.id],
    key: 'named',
    message: offered === undefined ? AMOUNT_NAMED : PRODUCT_NAMED,
    ...(offered === undefined && { severity: 'warning' }),
    params: { name: script.name, named },
    field: 'mentionsProduct',
    fixes: hasRoom(script, sentences)
      ? [
          {
            title:
              sentences.length > 0
                ? { zh: '改为涉及产品，并补充合规提示', en: 'Mark as mentioning a product, with its sentences' }
                : { zh: '改为涉及产品', en: 'Mark as mentioning a product' },
            steps: [
              { do: 'set', id: script.id, field: 'mentionsProduct', value: true },
              ...sentences.map((sentence) => appended(script, sentence)),
            ],
          },
        ]
      : [],
  };
}
