// Owns with what and by whom: a line per channel, under the product that it is for, and the lines that go on from it.
import { useState } from 'react';
import { customerUnit } from '../../shared/document/customer-type.ts';
import type { ChannelType } from '../../shared/document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../../shared/document/kinds/channel-facts.ts';
import { addOffer, addScript } from '../../shared/plan/grow.ts';
import type { PlanLine, QuickPlan } from '../../shared/plan/quick-plan.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { goTo } from '../session/go-to.ts';
import { applyAndChoose } from './adding.ts';
import { ChannelPick, newChannel } from './ChannelPick.tsx';
import { CONTINUATIONS, type Continuation, Continue } from './Continue.tsx';
import { PlanField } from './PlanField.tsx';
import { PlanRow } from './PlanRow.tsx';
import { Some } from './Some.tsx';
import { words } from './words.ts';

export function LinesPart({ plan }: { plan: QuickPlan }) {
  const speak = useSay();
  return (
    <section className="plan-part" aria-label={speak(words.lines)}>
      <h2>
        {speak(words.lines)} <span className="small tertiary">{speak(words.linesHint)}</span>
      </h2>
      {plan.lines.length > 0 && <Heads />}
      <Some of={plan.lines} about={idsOf}>
        {(line, index) => <Line key={keyOf(line)} line={line} before={plan.lines[index - 1]} />}
      </Some>
      {plan.segments.length > 0 && <AddLine plan={plan} />}
    </section>
  );
}

const idsOf = ({ scenario, product, script, channel }: PlanLine) =>
  [scenario, product, script, channel].map((node) => node?.id);

function keyOf({ scenario, product, channel, after }: PlanLine): string {
  return [scenario.id, product?.id, channel?.id, after?.id].join(' ');
}

function Heads() {
  const speak = useSay();
  return (
    <div className="plan-row plan-line plan-heads small tertiary" aria-hidden="true">
      <span>{speak(words.product)}</span>
      <span>{speak(words.takeUp)}</span>
      <span>{speak(words.channel)}</span>
      <span>{speak(words.role)}</span>
      <span>{speak(words.day)}</span>
      <span>{speak(words.script)}</span>
      <span />
    </div>
  );
}

function Line({ line, before }: { line: PlanLine; before: PlanLine | undefined }) {
  const speak = useSay();
  const { scenario, product, offer, channel, after, script, repeats } = line;
  const isFirst = before?.offer?.id !== offer?.id || before?.scenario.id !== scenario.id;
  const nodes = [scenario, product, script, channel].filter((node) => node !== undefined);
  return (
    <>
      {before?.scenario.id !== scenario.id && (
        <p className="plan-scenario small">
          <b className="ellipsis">{line.segment.name}</b> <span className="tertiary">·</span>{' '}
          <PlanField element={scenario} path="name" />
          <span className="tertiary">{speak(words.volume)}</span>
          <PlanField
            element={{ ...scenario, customers: customerUnit([line.segment]) }}
            path="expectedVolume"
            of={scenario.name}
          />
        </p>
      )}
      <PlanRow nodes={nodes} className="plan-line" removes={repeats ? undefined : (channel ?? product ?? scenario)}>
        {after ? (
          <span className="plan-after">
            <span className="small secondary">{speak(words[after.type as Continuation])}</span>
            {after.type !== 'followUp' && <PlanField element={after} path="condition" of={channel?.name ?? ''} />}
          </span>
        ) : isFirst && product ? (
          <PlanField element={product} path="name" />
        ) : (
          <span />
        )}
        {after ? null : isFirst && offer ? (
          <PlanField element={offer} path="takeUpPct" of={product?.name ?? ''} />
        ) : (
          <span />
        )}
        {channel && !repeats ? (
          <ChannelCells line={line} />
        ) : (
          <span className="small tertiary plan-rest">
            {channel ? `${channel.name} · ${speak(words.above)}` : speak(repeats ? words.above : words.lacking)}
          </span>
        )}
      </PlanRow>
    </>
  );
}

function ChannelCells({ line: { channel, script } }: { line: PlanLine }) {
  const speak = useSay();
  const [continues, setContinues] = useState<Continuation>();
  if (!channel) return null;
  const write = () => {
    const [scriptType] = CHANNEL_FACTS[channel.channelType].carries;
    const name = say(words.newScript, { channel: channel.name });
    useDocument.getState().apply(words.addScript, addScript(channel.id, name, scriptType ? { scriptType } : {}));
  };
  return (
    <>
      <PlanField element={channel} path="name" />
      <PlanField element={channel} path="executorRole" of={channel.name} />
      <PlanField element={channel} path="offsetDay" of={channel.name} />
      {script ? (
        <Button look="link" className="ellipsis" title={script.name} onClick={() => goTo(script.id, 'text')}>
          {script.name}
        </Button>
      ) : (
        <Button look="link" onClick={write}>
          {speak(words.addScript)}
        </Button>
      )}
      <SelectBox
        className="compact"
        aria-label={speak(words.continueBy, { channel: channel.name })}
        value=""
        onChange={(event) => setContinues(event.target.value as Continuation)}
      >
        <option value="">{speak(words.continueShort)}</option>
        {CONTINUATIONS.map((type) => (
          <option key={type} value={type}>
            {speak(words[type])}
          </option>
        ))}
      </SelectBox>
      {continues && <Continue channel={channel} type={continues} onDone={() => setContinues(undefined)} />}
    </>
  );
}

function AddLine({ plan }: { plan: QuickPlan }) {
  const speak = useSay();
  const [chosen, setChosen] = useState('');
  const [product, setProduct] = useState('');
  const [channelType, setChannelType] = useState<ChannelType>('rmCall');
  const served = new Set(plan.lines.map((line) => line.segment.id));
  const segment =
    plan.segments.find(({ id }) => id === chosen) ??
    plan.segments.find(({ id }) => !served.has(id)) ??
    plan.segments.at(-1);
  const add = () => {
    if (!segment || product.trim() === '') return;
    applyAndChoose(words.addOffer, addOffer(segment.id, product, newChannel(channelType)));
  };
  return (
    <div className="plan-add">
      <SelectBox
        aria-label={speak(words.segment)}
        value={segment?.id ?? ''}
        onChange={(event) => setChosen(event.target.value)}
      >
        {plan.segments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectBox>
      <input
        className="input"
        aria-label={speak(words.product)}
        placeholder={speak(words.product)}
        maxLength={40}
        value={product}
        onChange={(event) => setProduct(event.target.value)}
        // A key that is held down must not add a line again and again.
        onKeyDown={(event) => event.key === 'Enter' && !event.repeat && !event.nativeEvent.isComposing && add()}
      />
      <ChannelPick value={channelType} onPick={setChannelType} />
      <Button icon="plus" disabled={product.trim() === ''} onClick={add}>
        {speak(words.addOffer)}
      </Button>
    </div>
  );
}
