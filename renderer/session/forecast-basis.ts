// Owns on which basis goals are looked at: what is assumed, or what the people can do. Never part of a document.
import { create } from 'zustand';
import { useView } from './view-store.ts';

export const useForecastBasis = create<{ readonly basis: 'assumed' | 'capacity' }>()(() => ({ basis: 'assumed' }));

/** Shows what the people can do, where other starts are proposed. */
export function showCapacity(): void {
  useForecastBasis.setState({ basis: 'capacity' });
  useView.getState().show('goals');
}
