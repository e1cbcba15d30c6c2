// Owns the drawing of the menu at a point; arrows, letters, Enter and Esc are Radix's.
import { DropdownMenu } from 'radix-ui';
import { Fragment, useRef } from 'react';
import { useSay } from '../ui/say.ts';
import { closePointMenu, type PointMenu, usePointMenu } from './point-menu-store.ts';
import './menus.css';

export function PointMenuView() {
  const menu = usePointMenu((state) => state.menu);
  return menu ? <OpenMenu key={`${menu.x} ${menu.y}`} menu={menu} /> : null;
}

function OpenMenu({ menu }: { menu: PointMenu }) {
  const say = useSay();
  const before = useRef(document.activeElement);
  const chosen = useRef<(() => void) | undefined>(undefined);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && closePointMenu()}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="menu-anchor"
          tabIndex={-1}
          aria-label={say(menu.title)}
          style={{ left: menu.x, top: menu.y }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          aria-label={say(menu.title)}
          onContextMenu={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // A press of the right button elsewhere closes this menu by opening the next.
            if (usePointMenu.getState().menu) return;
            // Focus goes back first: what is chosen may move it, to a field for example.
            if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
            chosen.current?.();
          }}
        >
          {menu.groups.map((group, index) => (
            <Fragment key={group[0]?.id}>
              {index > 0 && <DropdownMenu.Separator className="menu-line" />}
              {group.map((item) => (
                <DropdownMenu.Item
                  key={item.id}
                  className="menu-item"
                  disabled={!item.enabled}
                  onSelect={() => {
                    chosen.current = item.run;
                  }}
                >
                  <span className="grow">{say(item.title)}</span>
                  {item.shortcut && <kbd>{item.shortcut}</kbd>}
                </DropdownMenu.Item>
              ))}
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
