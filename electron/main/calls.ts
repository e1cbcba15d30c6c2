// Owns the door of main: takes calls from the window, answers those of main itself, passes the others to the store.
import { app, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { faultEntry } from '../../shared/diagnostics/fault.ts';
import type { RecordEntry } from '../../shared/diagnostics/log-line.ts';
import {
  type CallArgs,
  type CallName,
  type CallResult,
  type Calls,
  calls,
  type MainCallName,
  type StoreCallName,
} from '../../shared/ipc.ts';
import { type Answer, type Problem, ProblemError } from '../../shared/problem.ts';
import { wrongAnswer } from '../store/door/wrong-answer.ts';
import { CHANNELS } from './channels.ts';
import { isOwnPage } from './own-pages.ts';
import type { Store } from './store-process.ts';

/** What main answers itself, one function per call; it throws a `ProblemError` for a coded failure. */
export type MainHandlers = {
  [C in MainCallName]: (
    args: ReturnType<Calls[C]['args']['parse']>,
    sender: WebContents,
  ) => CallResult<C> | Promise<CallResult<C>>;
};

/** Answers every call of the window. Whoever else asks, such as a frame of another origin, gets nothing. */
export function registerCalls(handlers: MainHandlers, store: Store, record: RecordEntry): void {
  const answer = (name: unknown, text: unknown, sender: WebContents): Answer<unknown> | Promise<Answer<unknown>> => {
    if (!isCallName(name)) return refuse(String(name), 'no such call');
    const args = parse(text);
    if (args === undefined) return refuse(name, 'no JSON');
    return calls[name].handledBy === 'store'
      ? passOn(store, name, args)
      : answerInMain(handlers, record, name as MainCallName, args, sender);
  };
  ipcMain.handle(CHANNELS.call, async (event, name: unknown, text: unknown): Promise<string> => {
    if (!isFromOwnWindow(event)) throw new Error('Not allowed');
    const given = await answer(name, text, event.sender);
    return JSON.stringify(app.isPackaged ? given : checked(String(name), given));
  });
}

/** Documents are checked where they are read; looking through one again would take as long as opening it. */
const DOCUMENTS: readonly string[] = ['maps.open', 'maps.create', 'packages.document'] satisfies CallName[];

/** A wrong answer is a failure, so that whoever develops sees it. */
function checked(name: string, answer: Answer<unknown>): Answer<unknown> {
  const wrong = answer.ok && !DOCUMENTS.includes(name) ? wrongAnswer(name, answer.value) : undefined;
  return wrong === undefined ? answer : { ok: false, error: toProblem(new Error(wrong)) };
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** The store checks the arguments of its calls itself. */
async function passOn(store: Store, name: CallName, args: unknown): Promise<Answer<unknown>> {
  const answer = await store.call(name as StoreCallName, args as CallArgs<StoreCallName>);
  if (answer.ok) logFirstAnswer();
  return answer;
}

let hasAnswered = false;

/** A line for whoever measures a start, or looks whether a packed app works. */
function logFirstAnswer(): void {
  if (!hasAnswered) console.log('[workbench] first answer');
  hasAnswered = true;
}

async function answerInMain(
  handlers: MainHandlers,
  record: RecordEntry,
  name: MainCallName,
  args: unknown,
  sender: WebContents,
): Promise<Answer<unknown>> {
  const parsed = calls[name].args.safeParse(args);
  if (!parsed.success) return refuse(name, parsed.error.issues[0]?.message ?? '');
  try {
    const handler = handlers[name] as (args: unknown, sender: WebContents) => unknown;
    return { ok: true, value: await handler(parsed.data, sender) };
  } catch (error) {
    const problem = toProblem(error);
    record(
      'main',
      error instanceof ProblemError
        ? { event: 'refused', fields: { call: name, code: problem.code } }
        : faultEntry(error, { origin: 'call', call: name }),
    );
    return { ok: false, error: problem };
  }
}

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  console.error('[workbench]', error);
  return { code: 'E_INTERNAL', params: { detail: error instanceof Error ? error.message : String(error) } };
}

function refuse(call: string, detail: string): Answer<never> {
  return { ok: false, error: { code: 'E_BAD_ARGUMENT', params: { call, detail } } };
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/** True for the main frame of a page of this program. */
export function isFromOwnWindow(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url) && app.isReady();
}
