// Owns what is told at the start: what a map, a row, a package and a return are, each with a small picture.
import type { ReactNode } from 'react';
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import type { IconName } from '../../kit/ui/icon-paths.ts';
import { useSay } from '../../kit/ui/say.ts';
import { LaneThumb } from '../LanePicture.tsx';
import { startWords as words } from './words.ts';

export function FourWords() {
  const say = useSay();
  return (
    <section className="panel four-words" aria-label={say(words.intro)}>
      <div className="panel-head">
        <h2>{say(words.intro)}</h2>
        <span className="small tertiary ellipsis">{say(words.introText)}</span>
        <span className="grow" />
        <Button look="ghost" compact onClick={() => useSettings.getState().toggleIntro()}>
          {say(words.hide)}
        </Button>
      </div>
      <ol>
        <Word icon="map" name={words.map} text={words.mapText}>
          <LaneThumb counts={SMALL_MAP} />
        </Word>
        <Word icon="list" name={words.row} text={words.rowText}>
          <RowPicture />
        </Word>
        <Word icon="pack" name={words.package} text={words.packageText}>
          <PackagePicture />
        </Word>
        <Word icon="import" name={words.return} text={words.returnText} note={words.returnNext}>
          <ReturnPicture />
        </Word>
      </ol>
    </section>
  );
}

const SMALL_MAP: Readonly<Partial<Record<KindId, number>>> = {
  goal: 2,
  segment: 3,
  scenario: 3,
  product: 4,
  benefit: 1,
  channel: 6,
  script: 6,
};

function Word(props: { icon: IconName; name: Message; text: Message; note?: Message; children: ReactNode }) {
  const { icon, name, text, note, children } = props;
  const say = useSay();
  return (
    <li>
      <h3>
        <Icon name={icon} size={14} />
        {say(name)}
        {note && (
          <span className="small tertiary">
            {say(note)}
            <Icon name="undo" size={12} />
          </span>
        )}
      </h3>
      <div className="word-picture" aria-hidden="true">
        {children}
      </div>
      <p className="small secondary">{say(text)}</p>
    </li>
  );
}

const ROW_KINDS: readonly KindId[] = ['segment', 'scenario', 'product', 'channel', 'script'];

function RowPicture() {
  const names = useSay()(words.rowPicture).split('|');
  return (
    <span className="chain">
      {ROW_KINDS.map((kind, index) => (
        <span key={kind} className={`chain-card kind-${kind}`}>
          <KindIcon kind={kind} size={12} />
          {names[index]}
        </span>
      ))}
    </span>
  );
}

function PackagePicture() {
  const say = useSay();
  return (
    <span className="package-picture small">
      <b>{say(words.branchPicture)}</b>
      {(
        [
          ['file', words.filePage],
          ['grid', words.fileSheet],
          ['key', words.fileSigned],
        ] as const
      ).map(([icon, name]) => (
        <span key={icon}>
          <Icon name={icon} size={12} />
          {say(name)}
        </span>
      ))}
    </span>
  );
}

/** Of a figure nobody has: how results, and what is missing of them, look. */
const SHARES: readonly (number | undefined)[] = [92, 71, undefined];

function ReturnPicture() {
  const say = useSay();
  const names = say(words.branchesPicture).split('|');
  return (
    <span className="return-picture small">
      {SHARES.map((share, index) => (
        <span key={names[index]}>
          <span>{names[index]}</span>
          <span className={share === undefined ? 'bar hatched' : 'bar'}>
            {share !== undefined && <span style={{ width: `${share}%` }} />}
          </span>
          <span>{share === undefined ? say(words.missing) : `${share}%`}</span>
        </span>
      ))}
    </span>
  );
}
