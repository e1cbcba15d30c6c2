// Owns what the coverage screen shows: which lens, which matrix, which measure, which maps. Never part of a document.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { MatrixId } from '../../../shared/coverage/coverage-matrix.ts';
import type { MeasureId } from '../../../shared/coverage/matrix-table.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Scope } from '../../session/counted-maps.ts';
import { useView } from '../../session/view-store.ts';

/** In the order of the tabs. When adding one: a line here, its component in CoverageScreen.tsx. */
export const lenses = [
  { id: 'matrix', title: { zh: '覆盖矩阵', en: 'Matrix' } },
  { id: 'waves', title: { zh: '海陆空 × 波次', en: 'Forces × waves' } },
  { id: 'journey', title: { zh: '客户旅程', en: 'Journeys' } },
  { id: 'service', title: { zh: '服务频次', en: 'Service' } },
  { id: 'lens', title: { zh: '人货场', en: 'People, goods, place' } },
  { id: 'list', title: { zh: '定名单', en: 'Lists' } },
  { id: 'measures', title: { zh: '定举措', en: 'Measures' } },
  { id: 'cooperation', title: { zh: '抓协同', en: 'Cooperation' } },
  { id: 'steps', title: { zh: '七步向导', en: 'Seven steps' } },
] as const satisfies readonly { id: string; title: Message }[];

export type Lens = (typeof lenses)[number]['id'];

interface CoverageView {
  readonly lens: Lens;
  readonly matrix: MatrixId;
  readonly measure: MeasureId;
  readonly scope: Scope;
}

export const useCoverageView = create<CoverageView>()(
  persist((): CoverageView => ({ lens: 'matrix', matrix: 'stage', measure: 'paths', scope: 'own' }), {
    name: 'coverage-view',
    version: 1,
  }),
);

/** Shows the coverage screen with one of its lenses. */
export function showLens(lens: Lens): void {
  useCoverageView.setState({ lens });
  useView.getState().show('coverage');
}
