// Owns the menu at the place where a connection was released that several edge types may make. It stands outside the canvas,
// which takes the focus at every press that bubbles up to it.
import { DropdownMenu } from 'radix-ui';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { useSay } from '../../kit/ui/say.ts';
import { EdgeSample } from './EdgeLegend.tsx';
import { closeChoice, joinAs, useTypeChoice } from './edge-joining.ts';
import '../../kit/menus/menus.css';

/** Closing it without a choice makes no connection. */
export function EdgeTypeMenu() {
  const say = useSay();
  const choice = useTypeChoice((state) => state.choice);
  if (!choice) return null;
  const { pairs, types, x, y } = choice;
  const title = say({ zh: '连线类型', en: 'Edge type' });
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && closeChoice()}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="menu-anchor" tabIndex={-1} aria-label={title} style={{ left: x, top: y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          aria-label={title}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
          }}
        >
          {types.map((type) => (
            <DropdownMenu.Item key={type} className="menu-item" onSelect={() => joinAs(pairs, type)}>
              <EdgeSample type={type} />
              {say(edgeTypes[type].title)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
