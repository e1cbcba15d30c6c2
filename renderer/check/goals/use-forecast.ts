// Owns the two forecasts of the open map: as it says, and under the assumptions that are tried out.
import { useMemo } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { asCounted } from '../../../shared/forecast/as-counted.ts';
import { type ForecastReport, forecastReport } from '../../../shared/forecast/report.ts';
import { tryOut, type WhatIf } from '../../../shared/forecast/what-if.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useWhatIf } from './what-if-store.ts';

export interface Forecast {
  readonly document: MapDocument;
  readonly whatIf: WhatIf;
  /** The document under the assumptions that are tried out; the document itself while there are none. */
  readonly tried: MapDocument;
  /** What the map says. */
  readonly base: ForecastReport;
  /** What is shown; the very same as `base` while nothing is tried out. */
  readonly shown: ForecastReport;
}

export function useForecast(written: MapDocument): Forecast {
  const whatIf = useWhatIf(written.id);
  const knowledge = useKnowledge();
  const document = useMemo(() => asCounted(written, knowledge).document, [written, knowledge]);
  const tried = useMemo(() => tryOut(whatIf, knowledge.dictionaries)(document), [whatIf, document, knowledge]);
  const base = useMemo(() => forecastReport(document, knowledge), [document, knowledge]);
  const shown = useMemo(
    () => (tried === document ? base : forecastReport(tried, knowledge)),
    [tried, document, base, knowledge],
  );
  return { document, whatIf, tried, base, shown };
}
