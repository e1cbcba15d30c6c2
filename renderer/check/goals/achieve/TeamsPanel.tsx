// Owns the teams that limit a plan, which maps share them, and what is not known of them.
import type { Achievement, MapAchievement, TeamUse } from '../../../../shared/achieve/achievement.ts';
import { unknownText } from '../../../../shared/achieve/words.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { CHANNEL_TYPES } from '../../../../shared/document/kinds/channel.ts';
import { figure, percent } from '../../../../shared/i18n/figure.ts';
import { SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../../kit/ui/ScrollBox.tsx';
import { Segmented } from '../../../kit/ui/Segmented.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { useAchieveView } from './achieve-view.ts';
import { words } from './words.ts';

export function TeamsPanel(props: {
  document: MapDocument;
  achievement: Achievement;
  own: MapAchievement;
  leftOut: readonly string[];
}) {
  const { document, achievement, own, leftOut } = props;
  const say = useSay();
  const scope = useAchieveView((view) => view.scope);
  const teams = achievement.teams.filter(({ capacity }) => capacity !== null);
  const sorted = [...teams].sort((a, b) => a.made / Math.max(1, a.due) - b.made / Math.max(1, b.due));
  return (
    <section className="panel teams-panel" aria-label={say(words.teams)}>
      <div className="panel-head">
        <h2>{say(words.teams)}</h2>
        <span className="grow" />
        <Segmented
          label={say(words.scope)}
          options={[
            { value: 'own', text: say(words.ownMap) },
            { value: 'all', text: say(words.allMaps) },
          ]}
          value={scope}
          onChange={(value) => useAchieveView.setState({ scope: value })}
        />
      </div>
      <ScrollBox className="goal-scroll" label={say(words.teams)}>
        {scope === 'all' && (
          <p className="goal-note small secondary">{say(words.shared, { count: achievement.maps.length })}</p>
        )}
        {leftOut.map((title) => (
          <p key={title} className="goal-note small secondary">
            <SeverityIcon severity="warning" size={14} /> {say(words.leftOut, { title })}
          </p>
        ))}
        {teams.length === 0 && <p className="goal-note secondary">{say(words.noTeams)}</p>}
        <ul className="use-list">
          {sorted.map((team) => (
            <TeamLine key={team.key} team={team} isShared={achievement.maps.length > 1} />
          ))}
        </ul>
        {own.unknown.length > 0 && <h3 className="what-if-each">{say(words.mostBecause)}</h3>}
        <ul className="unknown-list">
          {own.unknown.map((unknown) => {
            const [message, params] = unknownText(document, unknown);
            return (
              <li key={JSON.stringify(unknown)} className="small">
                <SeverityIcon severity="info" size={14} /> {say(message, params)}
              </li>
            );
          })}
        </ul>
      </ScrollBox>
    </section>
  );
}

function TeamLine({ team, isShared }: { team: TeamUse; isShared: boolean }) {
  const say = useSay();
  const { channelType, capacity, due, made, waited, longestWait } = team;
  const roles = useKnowledge((knowledge) => knowledge.dictionaries.executorRoles);
  const role = roles.find(({ id }) => isShared && id === team.name);
  const name = isShared ? `${role ? say(role.label) : team.name} · ${say(CHANNEL_TYPES[channelType])}` : team.name;
  return (
    <li className="use-line">
      <span className="use-name ellipsis" title={name}>
        {name}
      </span>
      <span className="use-figures">
        <SeverityIcon
          severity={made < due ? 'warning' : 'ok'}
          size={14}
          label={say(made < due ? words.notAll : words.all)}
        />
        <b>{due === 0 ? '—' : percent((made / due) * 100)}</b>
        <span className="secondary">{say(words.ofDue, { made: figure(made), due: figure(due) })}</span>
      </span>
      <span className="small tertiary use-remark">
        {say(words.capacity, { count: figure(capacity ?? 0) })}
        {waited > 0 && ` · ${say(words.waitsShort, { count: figure(waited), days: longestWait })}`}
      </span>
    </li>
  );
}
