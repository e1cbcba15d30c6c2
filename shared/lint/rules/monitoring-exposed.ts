// Owns SM037: no script tells customers what the bank watches, save a fraud-care call by a person.
import { isCall, isServedByPeople } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { SYSTEM_ROLE } from '../../document/known-entries.ts';
import { spokenTexts } from '../../document/spoken-texts.ts';
import type { Graph } from '../../graph/graph.ts';
import { type FoldedText, fold, foldText, rawSlice } from '../../text/fold-text.ts';
import { rememberWith } from '../remember.ts';
import type { Rule } from '../rule.ts';

type Script = NodeOf<'script'>;

export const monitoringExposed: Rule = {
  id: 'SM037',
  severity: 'info',
  title: { zh: '暴露交易监测', en: 'Transaction monitoring exposed' },
  why: {
    zh: '“看到您刚转走…”会使客户感到被监视；仅限人工防诈关怀电话使用。',
    en: '“We saw you just sent…” reads as surveillance; only a personal fraud-care call may say it.',
  },
  *check(_document, graph, { dictionaries }) {
    const { monitoringPhrases, fraudCareWords } = dictionaries.ruleSettings;
    for (const script of graph.ofKind('script')) {
      const hit = firstPhrase(script, monitoringPhrases);
      if (!hit || isFraudCare(graph, script, foldedTexts(script), fraudCareWords)) continue;
      yield {
        targets: [script.id],
        message: {
          zh: '话术“{name}”暴露交易监测细节（“{phrase}”），会使客户感到被监视。',
          en: 'Script “{name}” exposes transaction monitoring (“{phrase}”), which makes customers feel watched.',
        },
        params: { name: script.name, phrase: hit.phrase },
        field: hit.field,
      };
    }
  },
};

const firstPhrase = rememberWith((script: Script, phrases: readonly string[]) => {
  const pattern = patternOf(phrases);
  return foldedTexts(script).flatMap(({ field, folded }) => phraseIn(folded, pattern, field))[0];
});

function foldedTexts(script: Script): readonly { field: string; folded: FoldedText }[] {
  return [...spokenTexts(script)].map(([field, text]) => ({ field, folded: foldText(text) }));
}

const patterns = new WeakMap<readonly string[], RegExp>();
/** What may stand where a phrase has …: part of one sentence. */
const GAP = '[^。!?;\\n]{0,16}?';

function patternOf(phrases: readonly string[]): RegExp {
  const known = patterns.get(phrases);
  if (known) return known;
  const escaped = (part: string) => fold(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // An empty phrase would be found everywhere.
  const alternatives = phrases.filter((phrase) => fold(phrase.replaceAll('…', '')) !== '');
  const pattern = new RegExp(
    alternatives.map((phrase) => phrase.split('…').map(escaped).join(GAP)).join('|') || '(?!)',
  );
  patterns.set(phrases, pattern);
  return pattern;
}

function phraseIn(folded: FoldedText, pattern: RegExp, field: string): { field: string; phrase: string }[] {
  const match = pattern.exec(folded.text);
  return match ? [{ field, phrase: rawSlice(folded, match.index, match.index + match[0].length) }] : [];
}

/** Said only in calls by a person, and about the customer's safety. */
function isFraudCare(
  graph: Graph,
  script: Script,
  texts: readonly { folded: FoldedText }[],
  fraudCareWords: readonly string[],
): boolean {
  const channels = graph.previous(script.id, 'flow').flatMap((node) => (node.kind === 'channel' ? node : []));
  const byPerson = channels.length > 0 ? channels.every(isCallByPerson) : script.scriptType === 'call';
  return byPerson && fraudCareWords.some((word) => texts.some(({ folded }) => folded.text.includes(fold(word))));
}

function isCallByPerson({ channelType, executorRole }: NodeOf<'channel'>): boolean {
  return isCall(channelType) && isServedByPeople(channelType) && executorRole !== SYSTEM_ROLE;
}
