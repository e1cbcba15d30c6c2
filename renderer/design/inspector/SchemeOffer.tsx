// Owns the offer to move segments to the corresponding stages, after a map changed its lifecycle scheme.
import { useMemo } from 'react';
import { create } from 'zustand';
import { moveStages, stageMoves } from '../../../shared/dictionary/move-stages.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { LIFECYCLE_SCHEMES } from '../../../shared/document/map-fields.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { labelOf } from '../../knowledge/forms/dictionary-entries.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';

type Scheme = MapDocument['lifecycleScheme'];

/** The scheme whose stages the segments of a map still name. */
const useFormer = create<{ readonly mapId: string; readonly scheme: Scheme | undefined }>()(() => ({
  mapId: '',
  scheme: undefined,
}));

/** Called before a map changes its scheme; of several changes in a row the first one counts. */
export function rememberScheme(mapId: string): void {
  const { mapId: known, scheme } = useFormer.getState();
  if (known === mapId && scheme !== undefined) return;
  useFormer.setState({ mapId, scheme: useDocument.getState().document?.lifecycleScheme });
}

const forget = () => useFormer.setState({ scheme: undefined });

export function SchemeOffer({ document }: { document: MapDocument }) {
  const say = useSay();
  const former = useFormer();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const from = former.mapId === document.id ? former.scheme : undefined;
  const to = document.lifecycleScheme;
  const moves = useMemo(
    () => (from === undefined || from === to ? [] : stageMoves(document, dictionaries.lifecycleStages, from, to)),
    [document, dictionaries, from, to],
  );
  if (from === undefined || moves.length === 0) return null;
  const name = (scheme: Scheme, id: string) => {
    const label = labelOf(dictionaries, 'lifecycleStages', scheme, id);
    return label ? say(label) : id;
  };
  const take = () => {
    useDocument.getState().apply(STEP, moveStages(moves));
    forget();
  };
  return (
    <section className="note info scheme-offer" aria-label={say(TITLE)}>
      <div>
        <p>
          <b>{say(TITLE)}</b>
        </p>
        <p>{say(TEXT, { from: LIFECYCLE_SCHEMES[from], to: LIFECYCLE_SCHEMES[to] })}</p>
        <ul>
          {moves.map((move) => (
            <li key={move.from}>
              {name(from, move.from)} → {move.to === undefined ? say(NONE) : name(to, move.to)}
              <span className="secondary"> {say(SEGMENTS, { count: move.segments })}</span>
            </li>
          ))}
        </ul>
        <div className="scheme-actions">
          <Button compact look="primary" disabled={moves.every((move) => move.to === undefined)} onClick={take}>
            {say(TAKE)}
          </Button>
          <Button compact onClick={forget}>
            {say(LEAVE)}
          </Button>
        </div>
      </div>
    </section>
  );
}

const TITLE: Message = { zh: '是否同时更换客群的阶段？', en: 'Change the segments’ stages as well?' };
const TEXT: Message = {
  zh: '方案已由“{from}”更换为“{to}”，以下阶段不在新方案中。',
  en: 'The scheme changed from “{from}” to “{to}”; these stages are not in the new scheme.',
};
const NONE: Message = { zh: '无对应阶段，保留', en: 'no match; kept' };
const SEGMENTS: Message = { zh: '{count} 个客群', en: '{count, plural, one {# segment} other {# segments}}' };
const TAKE: Message = { zh: '使用对应的阶段', en: 'Use matching stages' };
const LEAVE: Message = { zh: '保留原阶段', en: 'Keep current stages' };
const STEP: Message = { zh: '更换为新方案的阶段', en: 'Change to stages of the new scheme' };
