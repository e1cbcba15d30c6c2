// Owns what is said where a forecast rests on take-up by experience, and the one press that writes it into the map.
import type { Experience } from '../../../shared/dictionary/dictionaries.ts';
import { confirmExperience, experienceOf } from '../../../shared/forecast/experience.ts';
import type { Contribution } from '../../../shared/forecast/goal-progress.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { words } from './words.ts';

export function ExperienceNote({ contributions }: { contributions: readonly Contribution[] }) {
  const say = useSay();
  const { dictionaries } = useKnowledge();
  const ids = new Set(contributions.flatMap(({ offer: { edge } }) => (experienceOf(edge) ? edge.id : [])));
  if (ids.size === 0) return null;
  const confirm = () => useDocument.getState().apply(words.confirmExperience, confirmExperience(dictionaries, ids));
  return (
    <p className="goal-note">
      <SeverityIcon severity="info" size={14} /> {say(words.experienceNote, { count: ids.size })}{' '}
      <Button look="link" onClick={confirm}>
        {say(words.confirmExperience)}
      </Button>
    </p>
  );
}

/** Where the figure comes from stands in its tooltip, and for screen readers beside it. */
export function ExperienceTag({ entry: { source, asOf } }: { entry: Experience }) {
  const say = useSay();
  const origin = asOf ? say(words.experienceOf, { source, asOf }) : source;
  return (
    <span className="tag" title={origin}>
      {say(words.byExperience)}
      <span className="visually-hidden"> {origin}</span>
    </span>
  );
}
