// Owns one line of what is offered: product, take-up, channel, role, day and words, and how it goes on. A key press draws the
// line that it changes and no other.
import { memo, useState } from 'react';
import { customerUnit } from '../../shared/document/customer-type.ts';
import { CHANNEL_FACTS } from '../../shared/document/kinds/channel-facts.ts';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { addScript } from '../../shared/plan/grow.ts';
import type { PlanLine } from '../../shared/plan/quick-plan.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { selectOnceDrawn } from '../kit/ui/focus-once-drawn.ts';
import { say, useSay } from '../kit/ui/say.ts';
import { applyAndChoose } from './adding.ts';
import { CONTINUATIONS, type Continuation, Continue } from './Continue.tsx';
import { MissingChannel, MissingProduct } from './MissingCells.tsx';
import { controlId, PlanField } from './PlanField.tsx';
import { PlanRow } from './PlanRow.tsx';
import { SaidRow } from './SaidRow.tsx';
import { words } from './words.ts';

interface LineProps extends PlanLine {
  /** The line above is of another scenario. */
  readonly opensScenario: boolean;
  /** The line above is of another offer. */
  readonly opensOffer: boolean;
}

export const LineRow = memo(function LineRow(props: LineProps) {
  const speak = useSay();
  const { segment, scenario, product, channel, script, repeats, opensScenario } = props;
  const [opened, setOpened] = useState(script?.text === '');
  const nodes = [scenario, product, script, channel].filter((node) => node !== undefined);
  return (
    <>
      {opensScenario && (
        <p className="plan-scenario small">
          <b className="ellipsis">{segment.name}</b> <span className="tertiary">·</span>{' '}
          <PlanField element={scenario} path="name" />
          <span className="tertiary">{speak(words.volume)}</span>
          <PlanField element={scenario} customers={customerUnit([segment])} path="expectedVolume" of={scenario.name} />
        </p>
      )}
      <PlanRow nodes={nodes} className="plan-line" removes={repeats ? undefined : (channel ?? product ?? scenario)}>
        <OfferCells {...props} />
        {channel && !repeats ? (
          <ChannelCells channel={channel} script={script} opened={opened} onOpen={setOpened} />
        ) : (
          <span className="small tertiary plan-rest">
            {channel ? `${channel.name} · ${speak(words.above)}` : repeats ? speak(words.above) : null}
            {!channel && !repeats && (product ? <MissingChannel product={product} /> : speak(words.lacking))}
          </span>
        )}
      </PlanRow>
      {script && opened && !repeats && <SaidRow script={script} />}
    </>
  );
});

function OfferCells({ after, channel, scenario, product, offer, opensOffer }: LineProps) {
  const speak = useSay();
  if (after) {
    return (
      <span className="plan-after">
        <span className="small secondary">{speak(words[after.type as Continuation])}</span>
        {after.type !== 'followUp' && <PlanField element={after} path="condition" of={channel?.name ?? ''} />}
      </span>
    );
  }
  if (!product) {
    return (
      <span className="plan-offer">
        <MissingProduct scenario={scenario} />
      </span>
    );
  }
  return (
    <span className="plan-offer">
      {opensOffer ? <PlanField element={product} path="name" /> : <span />}
      {opensOffer && offer ? <PlanField element={offer} path="takeUpPct" of={product.name} /> : <span />}
    </span>
  );
}

interface ChannelProps {
  readonly channel: NodeOf<'channel'>;
  readonly script: NodeOf<'script'> | undefined;
  /** The words of the channel are shown. */
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
}

function ChannelCells({ channel, script, opened, onOpen }: ChannelProps) {
  const speak = useSay();
  const [continues, setContinues] = useState<Continuation>();
  const write = () => {
    const [scriptType] = CHANNEL_FACTS[channel.channelType].carries;
    const name = say(words.newScript, { channel: channel.name });
    const made = applyAndChoose(words.addScript, addScript(channel.id, name, scriptType ? { scriptType } : {}));
    onOpen(true);
    if (made !== undefined) selectOnceDrawn(() => window.document.getElementById(controlId(made, 'text')));
  };
  return (
    <>
      <PlanField element={channel} path="name" />
      <PlanField element={channel} path="executorRole" of={channel.name} />
      <PlanField element={channel} path="offsetDay" of={channel.name} />
      {script ? (
        <Button
          look="link"
          className="plan-said"
          title={script.name}
          aria-expanded={opened}
          onClick={() => onOpen(!opened)}
        >
          <span className="ellipsis">{script.name}</span>
        </Button>
      ) : (
        <Button look="link" className="plan-said" onClick={write}>
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
