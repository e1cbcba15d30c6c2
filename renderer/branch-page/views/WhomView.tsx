// Owns 名单与口径: this branch's lists with their days, who takes them on, and what must be obeyed of each segment.
import { Claims } from '../parts/Claims.tsx';
import { Lists } from '../parts/Lists.tsx';
import { WhomPanels } from '../parts/Whom.tsx';
import type { ViewProps } from './views.ts';

export function WhomView({ data, today }: ViewProps) {
  return (
    <>
      <Lists data={data} today={today} />
      <Claims data={data} />
      <div class="whom-grid">
        <WhomPanels data={data} />
      </div>
    </>
  );
}
