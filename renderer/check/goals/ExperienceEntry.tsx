// Owns entering a take-up once for a product or a channel, where the forecast says that it is missing.
import { useState } from 'react';
import { columnsOf } from '../../../shared/dictionary/columns.ts';
import type { Experience } from '../../../shared/dictionary/dictionaries.ts';
import { FAULTS, type RowFault } from '../../../shared/dictionary/faults.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { CHANNEL_TYPES } from '../../../shared/document/kinds/channel.ts';
import { PRODUCT_TYPES } from '../../../shared/document/kinds/product.ts';
import type { Offer } from '../../../shared/forecast/offers.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { addEntry } from '../../knowledge/dictionaries/index.ts';
import { Control } from '../../knowledge/forms/Control.tsx';
import { localToday } from '../../session/checking.ts';
import { words } from './words.ts';

type Names = Partial<Pick<Experience, 'product' | 'productType' | 'channelType'>>;
type Figures = Partial<Pick<Experience, 'takeUpPct' | 'source' | 'asOf'>>;

interface Scope {
  readonly title: Message;
  readonly label: Message;
  readonly names: Names;
}

export function ExperienceEntry({ document, offers }: { document: MapDocument; offers: readonly Offer[] }) {
  const say = useSay();
  const [picked, setPicked] = useState('');
  const [figures, setFigures] = useState<Figures>({ asOf: localToday() });
  const [faults, setFaults] = useState<readonly RowFault[]>([]);
  const waiting = offers.filter(({ missing, edge }) =>
    missing.some(({ id, field }) => id === edge.id && field === 'takeUpPct'),
  );
  if (waiting.length === 0) return null;
  const scopes = scopesOf(document, waiting);
  const scope = scopes.find(({ names }) => JSON.stringify(names) === picked);
  const isWhole = scope && figures.takeUpPct !== undefined && figures.source && figures.asOf;
  const add = async () => {
    if (!scope) return;
    setFaults(await addEntry(words.addExperience, 'experience', { ...scope.names, ...figures, basis: 'entered' }));
    setPicked('');
  };
  return (
    <section className="experience-entry" aria-label={say(words.addExperience)}>
      <p className="goal-note secondary">{say(words.experienceMissing, { count: waiting.length })}</p>
      <div className="add-contribution">
        <SelectBox
          aria-label={say(words.experienceFor)}
          value={scope ? picked : ''}
          onChange={(event) => setPicked(event.target.value)}
        >
          <option value="">{say(words.chooseProductOrChannel)}</option>
          {scopes.map(({ title, label, names }) => (
            <option key={JSON.stringify(names)} value={JSON.stringify(names)}>
              {say(title)} · {say(label)}
            </option>
          ))}
        </SelectBox>
        {(['takeUpPct', 'source', 'asOf'] as const).map((path) => (
          <FigureField
            key={path}
            path={path}
            value={figures[path]}
            onApply={(value) => setFigures((before) => ({ ...before, [path]: value }))}
          />
        ))}
        <Button icon="plus" disabled={!isWhole} onClick={() => void add()}>
          {say(words.addExperience)}
        </Button>
      </div>
      {faults.map(({ path, code, params }) => (
        <p key={path + code} className="message error" role="alert">
          <SeverityIcon severity="error" size={13} /> {say(FAULTS[code], params)}
        </p>
      ))}
    </section>
  );
}

function FigureField(props: { path: keyof Figures; value: unknown; onApply: (value: unknown) => void }) {
  const { path, value, onApply } = props;
  const say = useSay();
  const column = columnsOf('experience').find((each) => each.path === path);
  if (!column) return null;
  const { schema, info } = column;
  const id = `experience-${path}`;
  return (
    <span className={`experience-${path}`}>
      <label htmlFor={id} className="small secondary">
        {say(info.label)}
      </label>
      <Control id={id} schema={schema} info={info} value={value} onApply={onApply} />
    </span>
  );
}

/** Each product of the offers, its type, and the channels that they go through. */
function scopesOf(document: MapDocument, offers: readonly Offer[]): readonly Scope[] {
  const graph = buildGraph(document);
  const products = [...new Set(offers.map(({ product }) => product))];
  const channels = products
    .flatMap(({ id }) => graph.next(id, 'flow'))
    .flatMap((node) => (node.kind === 'channel' ? node.channelType : []));
  const named = [...new Set(products.map(({ name }) => name))];
  return [
    ...named.map((product) => ({ title: words.products, label: { zh: product, en: product }, names: { product } })),
    ...[...new Set(products.map(({ productType }) => productType))].map((productType) => ({
      ...{ title: words.productTypes, label: PRODUCT_TYPES[productType], names: { productType } },
    })),
    ...[...new Set(channels)].map((channelType) => ({
      ...{ title: words.channelTypes, label: CHANNEL_TYPES[channelType], names: { channelType } },
    })),
  ];
}
