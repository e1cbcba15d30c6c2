// Owns 服务频次: role × tier, each minimum service with the segments of the tier: kept, below, or not known, and why.
import { useMemo } from 'react';
import {
  type SegmentService,
  type ServiceCoverage,
  type ServiceState,
  serviceCoverage,
} from '../../../../shared/coverage/service-standards.ts';
import type { Entry, ServiceStandard } from '../../../../shared/dictionary/dictionaries.ts';
import { SERVICE_BY } from '../../../../shared/dictionary/schemas/contacts.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { CYCLES } from '../../../../shared/document/repeat.ts';
import { Button } from '../../../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { localToday } from '../../../session/checking.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { useView } from '../../../session/view-store.ts';
import { LensItem } from '../LensItem.tsx';
import { WithInspector } from '../WithInspector.tsx';
import { words } from './words.ts';
import './service.css';

export function ServiceView({ document }: { document: MapDocument }) {
  const say = useSay();
  const dictionaries = useKnowledge((state) => state.dictionaries);
  const coverage = useMemo(() => serviceCoverage(document, localToday(), dictionaries), [document, dictionaries]);
  const tiers = dictionaries.tiers.filter(({ id }) => coverage.some(({ standard }) => standard.tier === id));
  const roles = [...new Set(coverage.map(({ standard }) => standard.role))];
  return (
    <WithInspector>
      <div className="lens-bar">
        <span className="secondary small">{say(words.hint)}</span>
        <span className="grow" />
        <Button onClick={() => useView.getState().show('dictionaries')}>{say(words.edit)}</Button>
      </div>
      {coverage.length === 0 ? (
        <p className="empty-state">{say(words.empty)}</p>
      ) : (
        <ScrollBox className="service-scroll" label={say(words.title)}>
          <table className="service-table">
            <thead>
              <tr>
                <th scope="col">{say(words.role)}</th>
                {tiers.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {say(label)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {roles.map((role) => (
                <tr key={role}>
                  <th scope="row">{say(labelOf(dictionaries.executorRoles, role))}</th>
                  {tiers.map(({ id }) => (
                    <td key={id}>
                      {coverage
                        .filter(({ standard }) => standard.role === role && standard.tier === id)
                        .map((each) => (
                          <Standard key={each.standard.by} coverage={each} />
                        ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </WithInspector>
  );
}

function labelOf(entries: readonly Entry[], id: string): Entry['label'] {
  return entries.find((entry) => entry.id === id)?.label ?? { zh: id, en: id };
}

function Standard({ coverage: { standard, state, segments } }: { coverage: ServiceCoverage }) {
  const say = useSay();
  return (
    <section className="service-standard">
      <h3>
        {say(words.standard, wordsOf(standard))} <State state={state} />
      </h3>
      {segments.length > 0 && (
        <ul>
          {segments.map((each) => (
            <SegmentLine key={each.segment.id} service={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function wordsOf({ every, by, least }: ServiceStandard) {
  const { zh, en } = CYCLES[every];
  const way = SERVICE_BY[by];
  return { every: { zh, en: en.toLowerCase() }, by: { zh: way.zh, en: way.en.toLowerCase() }, least };
}

function State({ state }: { state: ServiceState | undefined }) {
  const say = useSay();
  if (state === undefined) return <span className="small tertiary">{say(words.noSegment)}</span>;
  return (
    <span className={`service-state ${state}`}>
      {state === 'kept' ? (
        <Icon name="check" size={14} />
      ) : (
        <SeverityIcon severity={state === 'below' ? 'warning' : 'info'} size={14} />
      )}
      {say(words[state])}
    </span>
  );
}

function SegmentLine({ service: { segment, state, times, missing, partly } }: { service: SegmentService }) {
  const say = useSay();
  return (
    <li>
      <div className="service-segment">
        <LensItem node={segment} />
        <span className="small secondary">{say(words.times, { times })}</span>
        <State state={state} />
      </div>
      {missing.length > 0 && (
        <p className="small secondary">
          {say(words.missing)}
          {missing.map((node) => (
            <LensItem key={node.id} node={node} />
          ))}
        </p>
      )}
      {state !== 'kept' && partly.length > 0 && (
        <p className="small secondary">
          {say(words.partly)}
          {partly.map((node) => (
            <LensItem key={node.id} node={node} />
          ))}
        </p>
      )}
    </li>
  );
}
