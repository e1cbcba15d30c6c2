// Owns the recycle bin: deleted maps, how long they still lie there, bringing one back, emptying it.

import { useRef, useState } from 'react';
import { figure } from '../../shared/i18n/figure.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { localTime } from '../kit/ui/local-time.ts';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { useSay } from '../kit/ui/say.ts';
import { FinishedMark } from '../session/FinishedMark.tsx';
import { bringBack, emptyBin, useSafe } from './safe-store.ts';
import { useReturnedFocus } from './use-returned-focus.ts';
import { words } from './words.ts';

export function BinPanel() {
  const say = useSay();
  const { bin, problem } = useSafe();
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLElement>(null);
  useReturnedFocus(box);
  return (
    <section ref={box} tabIndex={-1} className="panel safe-bin" data-help="panel.bin" aria-labelledby="bin-head">
      <div className="panel-head">
        <h2 id="bin-head">{say(words.bin)}</h2>
        <span className="small tertiary">{say(words.binHint)}</span>
        <span className="grow" />
        <Button look="ghost" compact disabled={bin.length === 0} onClick={() => setAsked(true)}>
          {say(words.emptyBin)}
        </Button>
      </div>
      {bin.length === 0 ? (
        <p className="small secondary safe-body">{say(problem ? words.binUnknown : words.binEmpty)}</p>
      ) : (
        <ScrollBox className="safe-scroll" label={say(words.bin)}>
          <BinTable />
        </ScrollBox>
      )}
      {asked && (
        <Dialog
          help="panel.bin"
          title={say(words.emptyTitle, { count: bin.length })}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button look="primary" onClick={() => setAsked(false)}>
                {say(words.keep)}
              </Button>
              <Button
                look="danger"
                onClick={() => {
                  setAsked(false);
                  void emptyBin();
                }}
              >
                {say(words.emptyConfirm)}
              </Button>
            </>
          }
        >
          <p>{say(words.emptyText)}</p>
        </Dialog>
      )}
    </section>
  );
}

function BinTable() {
  const say = useSay();
  const bin = useSafe((state) => state.bin);
  return (
    <table className="data-table safe-table" aria-labelledby="bin-head">
      <thead>
        <tr>
          <th scope="col">{say(words.title)}</th>
          <th scope="col" className="number">
            {say(words.nodes)}
          </th>
          <th scope="col">{say(words.deletedAt)}</th>
          <th scope="col">{say(words.daysLeft)}</th>
          <th scope="col">
            <span className="visually-hidden">{say(words.bringBack)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bin.map((map) => {
          return (
            <tr key={map.id}>
              <td>
                <b>{map.title}</b> <FinishedMark end={map.periodEnd} />
              </td>
              <td className="number">{figure(map.nodeCount)}</td>
              <td className="mono secondary">{localTime(map.deletedAt)}</td>
              <td>{say(words.days, { days: map.daysLeft })}</td>
              <td>
                <Button
                  look="link"
                  aria-label={`${say(words.bringBack)}: ${map.title}`}
                  onClick={() => void bringBack(map)}
                >
                  {say(words.bringBack)}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
