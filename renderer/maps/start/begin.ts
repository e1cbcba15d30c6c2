// Owns beginning a map from answers, and showing a template as a sample that cannot be changed.
import {
  addFirstChain,
  type FirstAnswers,
  firstChain,
  firstField,
  firstTitle,
} from '../../../shared/plan/first-answers.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { say } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { showFailure } from '../../session/notices.ts';
import { createMap, openReadOnly } from '../../session/open-map.ts';
import { useView } from '../../session/view-store.ts';
import { freeTitle } from '../free-title.ts';
import { useMaps } from '../maps-store.ts';
import { startWords as words } from './words.ts';

/** Through its check without an error; its figures are samples. */
const SAMPLE = 'TPL-NEW100';

/** Makes a map of the answers and goes to what the view does first. */
export async function beginFrom(answers: FirstAnswers): Promise<void> {
  const chain = firstChain(answers, useKnowledge.getState().dictionaries);
  const { maps } = useMaps.getState();
  const title = freeTitle(say(firstTitle(answers, chain)), maps ?? []);
  if (!(await createMap({ title }))) return;
  const { language } = useSettings.getState();
  useDocument.getState().apply(words.begun, addFirstChain(answers, chain, language));
  const { kind, field } = firstField(answers);
  const { nodes } = openDocument();
  const first = nodes.find((node) => node.kind === kind) ?? nodes[0];
  if (first) useView.getState().revealElement(first.id, first.kind === kind ? field : 'name');
}

/** True when it is in front. */
export async function openSample(code: string = SAMPLE): Promise<boolean> {
  try {
    return await openReadOnly(await call('maps.template', { code }), { sample: code });
  } catch (error) {
    showFailure(error);
    return false;
  }
}
