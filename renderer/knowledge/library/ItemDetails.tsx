// Owns the details of an item: its form, saved as a whole, and where it is used.

import { useMemo } from 'react';
import { setAt } from '../../../shared/document/edits/set-at.ts';
import { unitName } from '../../../shared/document/unit-names.ts';
import { itemObject } from '../../../shared/library/item-fields.ts';
import { itemDraftSchema, itemName, type LibraryItem } from '../../../shared/library/library-item.ts';
import { personalFields } from '../../../shared/library/personal-data.ts';
import { PERSONAL_DATA } from '../../../shared/text/personal-data.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { Button, classes, IconButton } from '../../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { localTime } from '../../kit/ui/local-time.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { Form } from '../forms/Form.tsx';
import type { FormTarget } from '../forms/form-target.ts';
import { formId } from '../items/form-id.ts';
import { addItem, changeItem, freshItemId, removeItem, useLibrary } from '../items/library-store.ts';
import { words } from '../items/words.ts';
import { dropDraft, putDraft, useDrafts } from './drafts.ts';
import { clearStock } from './files.ts';
import { type DetailsPage, useLibraryView } from './library-view.ts';
import { ShelfIcon } from './ShelfIcon.tsx';
import { isStale, stockAge } from './stock-age.ts';
import { WhereUsed } from './WhereUsed.tsx';

export function ItemDetails({ item }: { item: LibraryItem }) {
  const say = useSay();
  const page = useLibraryView((view) => view.page);
  const uses = useLibrary((state) => state.usage[item.id]);
  // A path that was placed is the map's own.
  const hasUses = item.kind !== 'pattern';
  const shown = hasUses ? page : 'fields';
  const tab = (id: DetailsPage, title: string, count?: number) => (
    <button
      type="button"
      role="tab"
      id={`details-tab-${id}`}
      aria-selected={shown === id}
      aria-controls="details-page"
      className="panel-tab"
      data-state={shown === id ? 'active' : 'inactive'}
      onClick={() => useLibraryView.setState({ page: id })}
    >
      {title}
      {count !== undefined && <span className="pill">{count}</span>}
    </button>
  );
  return (
    <>
      <header className="details-head">
        <h2>
          <ShelfIcon shelf={item.kind} size={18} />
          <span className="ellipsis" title={itemName(item)}>
            {itemName(item)}
          </span>
          {item.sample && (
            <span className="tag" title={say(words.sampleHint)}>
              {say(words.sample)}
            </span>
          )}
          <span className="grow" />
          <IconButton compact icon="copy" label={say(DUPLICATE)} onClick={() => void duplicate(item, say(COPY))} />
          <IconButton compact icon="trash" label={say(REMOVE)} onClick={() => void removeItem(item)} />
        </h2>
        <div className="panel-tabs" role="tablist">
          {tab('fields', say(FIELDS))}
          {hasUses && tab('uses', say(USES), uses?.maps)}
        </div>
      </header>
      <div id="details-page" className="details-page" role="tabpanel" aria-labelledby={`details-tab-${shown}`}>
        {shown === 'uses' ? <WhereUsed item={item} /> : <ItemForm item={item} />}
      </div>
    </>
  );
}

function ItemForm({ item }: { item: LibraryItem }) {
  const say = useSay();
  const draft = useDrafts(({ drafts }) => drafts.get(item.id));
  const fields = draft ?? item.fields;
  const target = useMemo(
    (): FormTarget => ({
      id: formId(item.id),
      set: () => (document) => document,
      put: (path, value) => {
        const { drafts } = useDrafts.getState();
        putDraft(item, setAt(drafts.get(item.id) ?? item.fields, path, value));
      },
    }),
    [item],
  );
  const dirty = draft !== undefined;
  const sound = itemDraftSchema.safeParse({ id: item.id, kind: item.kind, fields }).success;
  const personal = useMemo(() => personalFields({ kind: item.kind, fields })[0], [item.kind, fields]);
  const save = async () => {
    if (await changeItem(item, fields)) dropDraft(item.id);
  };
  return (
    <>
      <StockNote item={item} />
      {personal && (
        <p className="note warning" role="alert">
          <SeverityIcon severity="warning" size={14} />
          <span>
            {say(PERSONAL, {
              field: personal.label,
              what: PERSONAL_DATA[personal.kind],
              masked: personal.masked,
            })}
          </span>
        </p>
      )}
      <Form target={target} fields={itemObject(item.kind)} element={fields} />
      <footer className={classes('details-foot', dirty && 'dirty')}>
        <span className="small secondary" role="status">
          {dirty
            ? say(sound && !personal ? UNSAVED : UNSOUND)
            : item.sample
              ? say(words.sampleHint)
              : say(SAVED, { at: localTime(item.updatedAt) })}
        </span>
        <span className="grow" />
        {dirty && <Button onClick={() => dropDraft(item.id)}>{say(DISCARD)}</Button>}
        <Button look="primary" disabled={!dirty || !sound || personal !== undefined} onClick={() => void save()}>
          {say(SAVE)}
        </Button>
      </footer>
    </>
  );
}

/** The current figure from a table counts instead of the item's own. */
function StockNote({ item }: { item: LibraryItem }) {
  const say = useSay();
  const stock = useKnowledge((state) => state.stock[item.id]);
  if (!stock) return null;
  const stale = isStale(stock);
  const params = { amount: stock.amount, unit: unitName(stock.unit), asOf: stock.asOf, days: stockAge(stock) };
  return (
    <p className={classes('note', stale ? 'warning' : 'info')}>
      <Icon name="clock" size={14} />
      <span>
        {say(stale ? STOCK_STALE : STOCK, params)}
        {stock.expires && say(EXPIRES, { day: stock.expires })}
      </span>
      <span className="grow" />
      <Button look="link" onClick={() => void clearStock(item.id)}>
        {say(CLEAR)}
      </Button>
    </p>
  );
}

async function duplicate(item: LibraryItem, suffix: string): Promise<void> {
  const name = `${shorten(itemName(item), 40 - suffix.length)}${suffix}`;
  const made = await addItem({ id: freshItemId(), kind: item.kind, fields: { ...item.fields, name } });
  if (made) useLibraryView.setState({ chosen: made.id, page: 'fields' });
}

const PERSONAL = {
  zh: '“{field}”疑似含有{what}（已遮盖：{masked}）。元素库不得存放客户信息，请删除后保存。',
  en: '“{field}” may contain personal data: {what} (masked: {masked}). The library must not hold customer data; remove it to save.',
};
const FIELDS = { zh: '内容', en: 'Content' };
const USES = { zh: '用处', en: 'Where used' };
const DUPLICATE = { zh: '创建副本', en: 'Duplicate' };
const COPY = { zh: ' 副本', en: ' (copy)' };
const REMOVE = { zh: '从元素库删除', en: 'Delete from the library' };
const SAVE = { zh: '保存', en: 'Save' };
const DISCARD = { zh: '放弃修改', en: 'Discard changes' };
const SAVED = { zh: '已于 {at} 保存', en: 'Saved {at}' };
const UNSAVED = { zh: '有未保存的修改', en: 'Unsaved changes' };
const UNSOUND = { zh: '存在无效值，修改后才能保存', en: 'A value is not valid; correct it to save' };
const STOCK = {
  zh: '当前 {amount, number} {unit}（{asOf}），检查按此数计算。',
  en: 'Current: {amount, number} {unit} as of {asOf}; checks use it.',
};
const STOCK_STALE = {
  zh: '当前 {amount, number} {unit}，为 {days} 天前（{asOf}）的数据，请刷新后使用。',
  en: 'Current: {amount, number} {unit}, but {days} days old ({asOf}). Update it before use.',
};
const EXPIRES = { zh: '{day} 失效。', en: ' Expires {day}.' };
const CLEAR = { zh: '清除', en: 'Clear' };
