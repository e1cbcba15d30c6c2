// Owns calls made through the window's own door, for tests that ask what the store has.
import type { Page } from '@playwright/test';
// For the type of `window.workbench`.
import type {} from '../../../renderer/session/client.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { CallArgs, CallName, CallResult, OpenMap } from '../../../shared/ipc.ts';
import type { Answer } from '../../../shared/problem.ts';

export async function callBridge<C extends CallName>(
  page: Page,
  name: C,
  args: CallArgs<C>,
): Promise<Answer<CallResult<C>>> {
  const text = await page.evaluate((order) => window.workbench.call(order.name, order.args), {
    name,
    args: JSON.stringify(args),
  });
  return JSON.parse(text) as Answer<CallResult<C>>;
}

/** The map changed last as the store has it. */
export async function storedMap(page: Page): Promise<MapDocument> {
  return (await storedMapWithRevision(page)).document;
}

export async function storedMapWithRevision(page: Page): Promise<OpenMap> {
  const maps = demand(await callBridge(page, 'maps.list', {}));
  const map = maps[0];
  if (!map) throw new Error('no map');
  return demand(await callBridge(page, 'maps.open', { id: map.id })) as OpenMap;
}

/** The value of an answer; throws the code of a problem. */
export function demand<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
