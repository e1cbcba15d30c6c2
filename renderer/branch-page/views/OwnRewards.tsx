// Owns 激励 under the branch's tasks: who is paid what for which figure. No other view of the page speaks of it.
import type { Message } from '../../../shared/i18n/message.ts';
import { ownRewards, rewardHead, STAFF_ONLY } from '../../../shared/package/own-rewards.ts';
import { useSay } from '../parts/language.tsx';
import { TableFrame } from '../parts/TableFrame.tsx';
import type { ViewProps } from './views.ts';

const T = {
  rewards: { zh: '激励', en: 'Rewards' },
  item: { zh: '奖项', en: 'Item' },
  said: { zh: '怎么算', en: 'How it is worked out' },
} as const satisfies Record<string, Message>;

export function OwnRewards({ data }: Pick<ViewProps, 'data'>) {
  const say = useSay();
  const rewards = ownRewards(data.payload);
  if (rewards.length === 0) return null;
  return (
    <section class="panel" aria-label={say(T.rewards)}>
      <h3>{say(T.rewards)}</h3>
      <p class="quiet">{say(STAFF_ONLY)}</p>
      {rewards.map((reward) => (
        <div key={reward.name}>
          <h4>{reward.name}</h4>
          <p>{say(rewardHead(reward))}</p>
          <TableFrame label={reward.name}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(T.item)}</th>
                  <th scope="col">{say(T.said)}</th>
                </tr>
              </thead>
              <tbody>
                {reward.lines.map(({ item, said, note }) => (
                  <tr key={item}>
                    <th scope="row">{item}</th>
                    <td>
                      {say(said)}
                      {note && <div class="quiet">{note}</div>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
          {reward.note && <p class="quiet">{reward.note}</p>}
        </div>
      ))}
    </section>
  );
}
