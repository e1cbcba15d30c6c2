// Owns what follows for a script from its channel, the products that come to it and the stage of their customers.
import { issuedBy, namesOfInstitution } from '../../dictionary/institutions.ts';
import { correspondingStages } from '../../dictionary/stage-links.ts';
import { fitsField } from '../../document/field-path.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../../document/kinds/channel-facts.ts';
import { kinds, type NodeOf } from '../../document/kinds/index.ts';
import { approvalOf } from '../../document/sign-offs.ts';
import type { Graph } from '../../graph/graph.ts';
import { productsReaching, scriptFits, segmentsOf } from '../../graph/reach.ts';
import { withSentence } from '../../text/same-words.ts';
import type { DerivedFields, DerivingTables, Source } from './derived.ts';
import { blanksIn, skeletonOf } from './skeletons.ts';

type Script = NodeOf<'script'>;
type Product = NodeOf<'product'>;

const CHANNEL = { zh: '由渠道“{name}”（{type}）推算', en: 'Follows from channel “{name}” ({type})' };
const SENTENCES = { zh: '产品“{names}”在词典中的合规提示', en: 'The dictionary’s disclosures of {names}' };
const SMS = { zh: '检查阈值中的短信退订语', en: 'The SMS opt-out of the dictionary' };

/** Words that carry an approval are those that were approved. */
export function derivedOfScript({ document, tables, graph }: Source, script: Script): DerivedFields {
  if (approvalOf(document, script)) return {};
  const { ruleSettings } = tables;
  const channel = graph()
    .previous(script.id, 'flow')
    .find((node): node is NodeOf<'channel'> => node.kind === 'channel');
  const isSms = script.scriptType === 'sms';
  const optOut = isSms ? { optOut: { value: ruleSettings.smsOptOut, from: SMS } } : {};
  if (!channel) return optOut;
  const { channelType, name } = channel;
  const given = { from: CHANNEL, params: { name, type: CHANNEL_TYPES[channelType] } };
  const products = productsOf(graph(), script, channel.id);
  const disclosure = script.mentionsProduct ? sentencesFor(products, tables) : undefined;
  const names = products.map((product) => product.name);
  const text = skeletonOf(
    script.scriptType,
    stageOf(document.lifecycleScheme, tables, products, graph()),
    ruleSettings.smsSignature,
  );
  return {
    // The type of words that somebody wrote is theirs.
    ...(isUnwritten(script) && {
      scriptType: { value: CHANNEL_FACTS[channelType].carries[0], overInitial: true, ...given },
    }),
    text: { value: text, ...given },
    ...(disclosure && { disclosure: { value: disclosure, from: SENTENCES, params: { names } } }),
    ...optOut,
  };
}

function isUnwritten({ text, sections }: Script): boolean {
  return sections === undefined && (text.trim() === '' || blanksIn(text).length > 0);
}

/** Those that the script is for; all that come to its channel where it names none of them. */
function productsOf(graph: Graph, script: Script, channelId: string): readonly Product[] {
  const reaching = productsReaching(graph, channelId);
  const fitting = reaching.filter((product) => scriptFits(graph, script, product));
  return fitting.length > 0 ? fitting : reaching;
}

/** The approved sentences, then who issues what is sold for others; undefined where there are none or they do not fit. */
function sentencesFor(products: readonly Product[], { disclosures, institutions }: DerivingTables): string | undefined {
  const sentences = new Set(products.flatMap(({ productType }) => disclosures[productType] || []));
  const said = [...sentences].join('');
  for (const { issuer } of products) {
    const institution = institutions.find(({ id }) => id === issuer);
    if (institution && !namesOfInstitution(institution).some((each) => said.includes(each)))
      sentences.add(issuedBy(institution));
  }
  const whole = [...sentences].reduce(withSentence, '');
  return whole !== '' && fitsField(kinds.script.fields, 'disclosure', whole) ? whole : undefined;
}

/** The stage, in the scheme A5, that all customers of the products are in; undefined where they differ. */
function stageOf(
  scheme: Source['document']['lifecycleScheme'],
  { lifecycleStages }: DerivingTables,
  products: readonly Product[],
  graph: Graph,
): string | undefined {
  const named = products
    .flatMap(({ id }) => segmentsOf(graph, id))
    .flatMap(({ lifecycleStage = [] }) => lifecycleStage);
  const [only, ...others] = new Set(named);
  if (only === undefined || others.length > 0) return undefined;
  return scheme === 'A5' ? only : correspondingStages(lifecycleStages, scheme, 'A5').get(only);
}
