// Owns the numbers that a forecast waits for, by name: each is a way to its field.
import type { MapDocument } from '../../../shared/document/document.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { documentFields, elementFields, labelAt } from '../../../shared/document/field-path.ts';
import { rewardFieldName } from '../../../shared/document/reward-words.ts';
import type { MissingField } from '../../../shared/forecast/offers.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { useSay } from '../../kit/ui/say.ts';
import { goTo } from '../../session/go-to.ts';
import { words } from './words.ts';

export function MissingFields({ document, missing }: { document: MapDocument; missing: readonly MissingField[] }) {
  const say = useSay();
  if (missing.length === 0) return null;
  return (
    <p className="goal-note goal-missing">
      <i className="hatch-mark" aria-hidden="true" />
      {say(words.missingList)}
      {missing.map(({ id, field }) => (
        <button
          key={`${id}.${field}`}
          type="button"
          className="go-link missing-figure"
          onClick={() => goTo(id || undefined, field)}
        >
          {id === ''
            ? say(mapLabel(document, field))
            : `${nameOf(document, id)} · ${say(fieldLabel(document, id, field))}`}
        </button>
      ))}
    </p>
  );
}

function mapLabel({ rewards }: MapDocument, field: string): Message {
  return rewardFieldName(rewards, field) ?? labelAt(documentFields, field);
}

function nameOf(document: MapDocument, id: string): string {
  const edge = edgeById(document, id);
  const name = (node: string) => nodeById(document, node)?.name ?? node;
  return edge ? `${name(edge.from)} → ${name(edge.to)}` : name(id);
}

function fieldLabel(document: MapDocument, id: string, field: string): Message {
  const element = nodeById(document, id) ?? edgeById(document, id);
  return element ? labelAt(elementFields(element), field) : { zh: field, en: field };
}
