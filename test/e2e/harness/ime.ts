// Owns an input method as the page meets one: text that is being composed, keys that the method keeps for itself.
import type { CDPSession, Page } from '@playwright/test';

export interface Ime {
  /** Shows `text` as composed so far, at the caret. */
  compose(text: string): Promise<void>;
  /** A key that goes to the input method: the page sees a keydown with the code 229, on some systems with the key's `name`. */
  press(code: string, name?: string): Promise<void>;
  /** Ends the composition with the picked candidate. */
  pick(text: string): Promise<void>;
}

/** What Windows and Chromium report for a key that an input method takes. */
const PROCESS_KEY = 229;

export async function startIme(window: Page): Promise<Ime> {
  const session: CDPSession = await window.context().newCDPSession(window);
  return {
    compose: async (text) => {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    },
    press: async (code, name = 'Process') => {
      const key = { key: name, code, windowsVirtualKeyCode: PROCESS_KEY };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    pick: async (text) => {
      await session.send('Input.insertText', { text });
    },
  };
}
