// Owns the inspector of the map itself: header, contact policy and waves.
import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { setMapField, setWaves } from '../../../shared/document/edits/map.ts';
import { list } from '../../../shared/document/field.ts';
import { mapFields, policySchema, type Wave, waveSchema } from '../../../shared/document/map-fields.ts';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Form } from '../../knowledge/forms/Form.tsx';
import type { FormTarget } from '../../knowledge/forms/form-target.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
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
          content: (
            <Form key={id} prefix="policy." target={targets.policy} fields={policySchema} element={document.policy} />
          ),
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

function targetsOf(id: string): Record<'header' | 'policy' | 'waves', FormTarget> {
  return {
    header: {
      ...{ id, isMap: true },
      set: (path, value) => {
        if (path === 'lifecycleScheme') rememberScheme(id);
        return setMapField(path, value);
      },
    },
    policy: { id, isMap: true, set: (path, value) => setMapField(`policy.${path}`, value) },
    waves: { id, isMap: true, set: (_path, value) => setWaves((value ?? []) as Wave[]) },
  };
}

function tabOf(field: string): string {
  if (field.startsWith('policy')) return 'policy';
  return field.startsWith('waves') ? 'waves' : 'header';
}

const HEADER = { zh: '图谱属性', en: 'Map properties' };
const POLICY = { zh: '触达规则', en: 'Contact policy' };
const WAVES = { zh: '波次', en: 'Waves' };
