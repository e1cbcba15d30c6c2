// Owns which card the pointer rests on: the first button of its pad shows then.
import { create } from 'zustand';

const REST_MS = 300;
/** On the way from the card to its pad the pointer is on neither. */
const LEAVE_MS = 240;

export const useRestedOn = create<{ readonly id: string | undefined }>()(() => ({ id: undefined }));

let timer: ReturnType<typeof setTimeout> | undefined;

export function pointAtCard(id: string): void {
  clearTimeout(timer);
  if (useRestedOn.getState().id !== id) timer = setTimeout(() => useRestedOn.setState({ id }), REST_MS);
}

/** The pointer is on the pad: it stays. */
export function pointAtPad(): void {
  clearTimeout(timer);
}

export function pointAway(): void {
  clearTimeout(timer);
  if (useRestedOn.getState().id !== undefined)
    timer = setTimeout(() => useRestedOn.setState({ id: undefined }), LEAVE_MS);
}
