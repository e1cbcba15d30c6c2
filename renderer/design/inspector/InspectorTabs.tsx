// Owns the inspector's head and its tabs.
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';

export interface InspectorTab {
  readonly id: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

export function InspectorHead(props: { icon: ReactNode; name: string; code: string }) {
  return (
    <h2 className="inspector-name">
      {props.icon}
      <span className="ellipsis" title={props.name}>
        {props.name}
      </span>
      <span className="grow" />
      <span className="inspector-code mono">{props.code}</span>
    </h2>
  );
}

export function InspectorTabs(props: {
  head: ReactNode;
  tabs: readonly InspectorTab[];
  tab: string;
  onTab: (tab: string) => void;
}) {
  const { head, tabs, tab, onTab } = props;
  return (
    <Tabs.Root className="inspector-body" value={tab} onValueChange={onTab}>
      <div className="inspector-head">
        {head}
        <Tabs.List className="panel-tabs">
          {tabs.map(({ id, title, count }) => (
            <Tabs.Trigger key={id} value={id} className="panel-tab">
              {title}
              {count !== undefined && <span className="pill">{count}</span>}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      {tabs.map(({ id, content }) => (
        // Without an index of its own it is a stop only where it scrolls and nothing in it can be reached, as on a locked map.
        <Tabs.Content key={id} value={id} className="inspector-page" tabIndex={undefined}>
          {content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
