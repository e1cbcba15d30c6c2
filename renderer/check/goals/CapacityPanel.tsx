// Owns what the forecast takes from quotas, channels and the budget, and whether control groups are large enough.
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { useSay } from '../../kit/ui/say.ts';
import { ChannelUse } from './ChannelUse.tsx';
import { ControlGroups } from './ControlGroups.tsx';
import { PlanCostList } from './PlanCostList.tsx';
import { QuotaUseList } from './QuotaUseList.tsx';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

const TABS = ['quotas', 'channels', 'controls', 'cost'] as const;
/** Each page is a stop of the Tab key only where it scrolls and nothing in it can be reached. */
const NO_INDEX = { tabIndex: undefined };

export function CapacityPanel({ forecast }: { forecast: Forecast }) {
  const say = useSay();
  const [tab, setTab] = useState<string>('quotas');
  return (
    <section className="panel capacity" aria-label={say(words.use)}>
      <Tabs.Root className="capacity-tabs" value={tab} onValueChange={setTab}>
        <Tabs.List className="panel-tabs" aria-label={say(words.use)}>
          {TABS.map((id) => (
            <Tabs.Trigger key={id} value={id} className="panel-tab">
              {say(words[id])}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content className="capacity-page" value="quotas" {...NO_INDEX}>
          <QuotaUseList forecast={forecast} />
        </Tabs.Content>
        <Tabs.Content className="capacity-page" value="channels" {...NO_INDEX}>
          <ChannelUse forecast={forecast} />
        </Tabs.Content>
        <Tabs.Content className="capacity-page" value="controls" {...NO_INDEX}>
          <ControlGroups forecast={forecast} />
        </Tabs.Content>
        <Tabs.Content className="capacity-page" value="cost" {...NO_INDEX}>
          <PlanCostList forecast={forecast} />
        </Tabs.Content>
      </Tabs.Root>
    </section>
  );
}
