// Owns the whole set of handlers; the compiler names any call that has none.
import type { Handlers } from '../handlers.ts';
import { keyHandlers } from './keys.ts';
import { mapHandlers } from './maps.ts';
import { settingHandlers } from './settings.ts';

export const handlers = {
  ...mapHandlers,
  ...keyHandlers,
  ...settingHandlers,
} as unknown as Handlers;
