// Owns the menu at the place where a connection was released that several edge types may make.
import { DropdownMenu } from 'radix-ui';
import { edgeTypes } from '../../shared/document/edge-types.ts';
import { useSay } from '../ui/say.ts';
import { EdgeSample } from './EdgeLegend.tsx';
import { closeChoice, joinAs, useTypeChoice } from './edge-joining.ts';
import '../menus/menus.css';

/** Closing it without a choice makes no connection. */
export function EdgeTypeMenu() {
  const say = useSay();
  const choice = useTypeChoice((state) => state.choice);
  if (!choice) return null;
  const { from, to, types, x, y } = choice;
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && closeChoice()}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ left: x, top: y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          aria-label={say({ zh: '连线类型', en: 'Edge type' })}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
          }}
        >
          {types.map((type) => (
            <DropdownMenu.Item key={type} className="menu-item" onSelect={() => joinAs(from, to, type)}>
              <EdgeSample type={type} />
              {say(edgeTypes[type].title)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
