// Owns the inspector of the map itself: header, contact policy, departures from the bank's settings, and waves.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { setRule } from '../../../shared/dictionary/held.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setMapField, setWaves } from '../../../shared/document/edits/map.ts';
import { list } from '../../../shared/document/field.ts';
import { mapFields, policySchema, type Wave, waveSchema } from '../../../shared/document/map-fields.ts';
import { asCounted } from '../../../shared/forecast/as-counted.ts';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Form } from '../../knowledge/forms/Form.tsx';
import type { FormTarget } from '../../knowledge/forms/form-target.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useView } from '../../session/view-store.ts';
import { BankSettings, OwnRuleNote } from './BankSettings.tsx';
import { departuresOf } from './departures.ts';
import { InspectorHead, InspectorTabs } from './InspectorTabs.tsx';
import { rememberScheme, SchemeOffer } from './SchemeOffer.tsx';

const wavesForm = z.looseObject({ waves: list({ zh: '波次', en: 'Waves' }, waveSchema) });

/** The page that stays open when the selection comes and goes. */
let lastTab = 'header';

export function MapInspector() {
  const say = useSay();
  const document = useDocument((state) => state.document);
  const id = document?.id ?? '';
  const targets = useMemo(() => targetsOf(id), [id]);
  const [tab, setTab] = useState(lastTab);
  const reveal = useView((view) => view.reveal);
  useEffect(() => {
    if (reveal?.id === id && reveal.field !== undefined) setTab(tabOf(reveal.field));
  }, [reveal, id]);
  const { dictionaries } = useKnowledge();
  const lines = useMemo(() => (document ? departuresOf(document, dictionaries) : []), [document, dictionaries]);
  if (!document) return null;
  return (
    <InspectorTabs
      tab={tab}
      onTab={(next) => {
        lastTab = next;
        setTab(next);
      }}
      head={<InspectorHead icon={<Icon name="map" size={18} />} name={document.title} code={document.code} />}
      tabs={[
        {
          id: 'header',
          title: say(HEADER),
          content: (
            <>
              <SchemeOffer document={document} />
              <Form key={id} target={targets.header} fields={mapFields} element={document} />
            </>
          ),
        },
        {
          id: 'policy',
          title: say(POLICY),
          content: <PolicyPage document={document} />,
        },
        {
          id: 'departures',
          title: say(DEPARTURES),
          count: lines.length,
          content: <BankSettings document={document} />,
        },
        {
          id: 'waves',
          title: say(WAVES),
          count: document.waves.length,
          content: <Form key={id} target={targets.waves} fields={wavesForm} element={document} />,
        },
      ]}
    />
  );
}

/** The rules that hold, the bank's or the map's own; setting one makes it the map's own. */
function PolicyPage({ document }: { document: MapDocument }) {
  const { dictionaries } = useKnowledge();
  const { id } = document;
  const target = useMemo((): FormTarget => {
    return { id, isMap: true, set: (path, value) => setRule(path, value, dictionaries) };
  }, [id, dictionaries]);
  const lines = useMemo(() => departuresOf(document, dictionaries), [document, dictionaries]);
  const noteOf = useCallback(
    (path: string) => {
      const line = lines.find(({ key }) => key === path);
      return line && <OwnRuleNote line={line} mapId={id} />;
    },
    [lines, id],
  );
  const { policy } = asCounted(document, { dictionaries }).document;
  return <Form key={id} prefix="policy." target={target} fields={policySchema} element={policy} noteOf={noteOf} />;
}

function targetsOf(id: string): Record<'header' | 'waves', FormTarget> {
  return {
    header: {
      ...{ id, isMap: true },
      set: (path, value) => {
        if (path === 'lifecycleScheme') rememberScheme(id);
        return setMapField(path, value);
      },
    },
    waves: { id, isMap: true, set: (_path, value) => setWaves((value ?? []) as Wave[]) },
  };
}

function tabOf(field: string): string {
  if (field.startsWith('policy')) return 'policy';
  if (field.startsWith('departures')) return 'departures';
  return field.startsWith('waves') ? 'waves' : 'header';
}

const HEADER = { zh: '属性', en: 'Map' };
const POLICY = { zh: '触达规则', en: 'Policy' };
const DEPARTURES = { zh: '与全行不同', en: 'Departures' };
const WAVES = { zh: '波次', en: 'Waves' };
