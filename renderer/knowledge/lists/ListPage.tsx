// Owns the page 名单 of a segment's inspector: its counts, how old they are, and importing, looking at and removing them.
import { customerUnit } from '../../../shared/document/customer-type.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { listOfSegment, putList, removeList } from '../../../shared/document/edits/lists.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { listAge, listDoubts } from '../../../shared/document/list-counts.ts';
import type { CustomerList } from '../../../shared/document/map-records.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { localToday } from '../../session/checking.ts';
import { useDocument } from '../../session/document-store.ts';
import { ListDoubts, ListFacts } from './ListFacts.tsx';
import { importCounts, saveListFile, showBranches } from './list-store.ts';

export const LIST = { zh: '名单', en: 'List' };

export function ListPage({ id }: { id: string }) {
  const say = useSay();
  const list = useDocument(({ document }) => listOfSegment(document, id));
  return (
    <div className="list-page">
      {list ? <Counts id={id} list={list} /> : <p className="secondary">{say(words.none)}</p>}
      <div className="list-acts">
        <Button compact look={list ? undefined : 'primary'} icon="import" onClick={() => void importCounts(id)}>
          {say(list ? words.again : words.first)}
        </Button>
        <Button compact icon="file" onClick={() => void saveListFile(undefined)}>
          {say(words.form)}
        </Button>
        {list && (
          <>
            <Button compact icon="export" onClick={() => void saveListFile(list)}>
              {say(words.save)}
            </Button>
            <Button compact look="danger" icon="trash" onClick={() => remove(list.id)}>
              {say(words.remove)}
            </Button>
          </>
        )}
      </div>
      <p className="small tertiary">{say(words.countsOnly)}</p>
    </div>
  );
}

function Counts({ id, list }: { id: string; list: CustomerList }) {
  const say = useSay();
  const segment = useDocument(({ document }) => segmentOf(document, id));
  const unit = customerUnit(segment ? [segment] : []);
  const age = listAge(list, localToday());
  const takesSize = segment?.size !== list.totalCount || segment.sizeAsOf !== list.asOf;
  return (
    <>
      <h3 className="list-name ellipsis" title={list.name}>
        {list.name}
      </h3>
      <p className={`message ${age.expired ? 'warning' : 'secondary'}`}>
        {age.expired && <SeverityIcon severity="warning" size={13} />}
        <span>
          {say(age.expiresOn === undefined ? words.age : age.expired ? words.expired : words.holds, {
            asOf: list.asOf,
            days: age.days,
            until: age.expiresOn ?? '',
          })}
        </span>
      </p>
      <ListFacts counts={list} unit={unit} />
      <ListDoubts doubts={listDoubts(list, segment?.holdoutPct, unit)} />
      <div className="list-acts">
        <Button compact icon="branch" onClick={() => showBranches(list.id)}>
          {say(words.byBranch)}
        </Button>
        {takesSize && (
          <Button compact icon="check" onClick={() => takeSize(id, list)}>
            {say(words.takeSize)}
          </Button>
        )}
      </div>
    </>
  );
}

function segmentOf(document: MapDocument | undefined, id: string) {
  const node = nodeById(document, id);
  return node?.kind === 'segment' ? node : undefined;
}

function takeSize(segmentId: string, list: CustomerList): void {
  useDocument.getState().apply(words.takeSize, putList(segmentId, list, true));
}

function remove(listId: string): void {
  useDocument.getState().apply(words.remove, removeList(listId));
}

const words = {
  none: {
    zh: '尚无名单。导入各支行的人数后，规模、对照组和支行包中的人数将以此为准。',
    en: 'No customer list yet. Import counts by branch to back up the size, the control group and the counts in branch packages.',
  },
  first: { zh: '导入人数', en: 'Import counts' },
  again: { zh: '重新导入', en: 'Import again' },
  form: { zh: '保存空模板', en: 'Save blank form' },
  save: { zh: '另存为文件…', en: 'Save as…' },
  remove: { zh: '移除名单', en: 'Remove list' },
  byBranch: { zh: '按支行查看', en: 'By branch' },
  takeSize: { zh: '按名单更新规模', en: 'Update size from list' },
  age: { zh: '{asOf} 的人数，{days} 天前', en: 'Counts of {asOf}, {days} days ago' },
  holds: { zh: '{asOf} 的人数，有效到 {until}', en: 'Counts of {asOf}, valid until {until}' },
  expired: {
    zh: '{asOf} 的人数已于 {until} 过期，请重新导入',
    en: 'Counts of {asOf} expired on {until}; import again',
  },
  countsOnly: {
    zh: '仅保存各支行人数，不保存客户信息。含姓名、手机号、证件号的文件不予导入。',
    en: 'Only counts are stored, never customer data. Files with names, phone or ID numbers are refused.',
  },
};
