// Owns one line of use against a limit: whose it is, the bar with its mark at 100 %, and the figures beside it.
import type { ReactNode } from 'react';
import { percent } from '../../../shared/i18n/figure.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { ForecastBar } from './ForecastBar.tsx';
import { words } from './words.ts';

export function UseLine(props: {
  name: ReactNode;
  /** Use ÷ limit in %; undefined when it cannot be told. */
  pct: number | undefined;
  was?: number | undefined;
  /** From this share on it is called tight. */
  tightFrom: number;
  /** An overrun that blocks handing over, or one that needs an explanation. */
  severity: 'error' | 'warning';
  figures: string;
  remark?: string | undefined;
}) {
  const { name, pct, was, tightFrom, severity, figures, remark } = props;
  const say = useSay();
  const over = pct !== undefined && pct > 100 + 1e-9;
  const tight = pct !== undefined && !over && pct > tightFrom;
  return (
    <li className="use-line">
      <span className="use-name">{name}</span>
      <span className="use-figures">
        {pct !== undefined && (
          <>
            <SeverityIcon
              severity={over ? severity : tight ? 'warning' : 'ok'}
              size={14}
              label={say(over ? words.over100 : tight ? words.tight : words.enough)}
            />
            <b>{percent(pct)}</b>
          </>
        )}
        <span className="secondary">{figures}</span>
      </span>
      <ForecastBar pct={pct} was={was} />
      {remark && <span className="small tertiary use-remark">{remark}</span>}
    </li>
  );
}
