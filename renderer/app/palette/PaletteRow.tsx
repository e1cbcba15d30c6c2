// Owns one row of the palette.
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { groupOf } from '../../kit/commands/groups.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { HitIcon, Marked } from '../search/index.ts';
import type { PaletteItem } from './palette-items.ts';

interface PaletteRowProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly query: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

export function PaletteRow({ id, item, query, active, onPoint, onChoose }: PaletteRowProps) {
  const disabled = item.type === 'command' && !item.enabled;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys, as ARIA's combobox wants it
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={disabled}
      className={classes('palette-row', active && 'active', disabled && 'disabled')}
      onMouseMove={active ? undefined : onPoint}
      // The caret stays in the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <RowContent item={item} terms={parseQuery(query).terms} />
    </div>
  );
}

function RowContent({ item, terms }: { item: PaletteItem; terms: readonly string[] }) {
  const say = useSay();
  const keyOf = useKeyOf();
  if (item.type === 'command') {
    const key = keyOf(item.command);
    const action = kindOf(item.command.id);
    return (
      <>
        {action ? <HitIcon kind={action} /> : <Icon name="right" size={14} />}
        <span className="ellipsis">
          <Marked text={say(item.command.title)} terms={terms} />
          {item.alias && (
            <span className="palette-note">
              {' '}
              <Marked text={item.alias} terms={terms} />
            </span>
          )}
        </span>
        <span className="palette-note">{say(groupOf(item.command))}</span>
        {key && <kbd>{key}</kbd>}
      </>
    );
  }
  if (item.type === 'field') {
    return (
      <>
        <Icon name="edit" size={14} />
        <span className="ellipsis">
          <Marked text={say(item.title)} terms={terms} />
        </span>
        {item.of !== '' && <span className="palette-note ellipsis">{item.of}</span>}
      </>
    );
  }
  if (item.type === 'map') {
    return (
      <>
        <Icon name="map" size={14} />
        <span className="ellipsis">
          <Marked text={item.map.title} terms={terms} />
        </span>
      </>
    );
  }
  if (item.type === 'help') {
    return (
      <>
        <Icon name="help" size={14} />
        <span className="ellipsis">
          <Marked text={item.help.title} terms={terms} />
        </span>
        {item.help.within !== undefined && <span className="palette-note ellipsis">{item.help.within}</span>}
      </>
    );
  }
  const { kind, name, field, excerpt } = item.hit;
  return (
    <>
      <HitIcon kind={kind} />
      <span className="ellipsis palette-name-cell">
        <Marked text={name} terms={terms} />
      </span>
      {field && field.path !== 'name' && (
        <span className="palette-note ellipsis">
          {say(field.label)}
          {say({ zh: '：', en: ': ' })}
          <Marked text={excerpt} terms={terms} />
        </span>
      )}
    </>
  );
}

/** The kind that an add command makes. */
function kindOf(commandId: string): KindId | undefined {
  return KIND_IDS.find((kind) => commandId === `add.${kind}`);
}
