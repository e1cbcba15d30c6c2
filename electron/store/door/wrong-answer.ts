// Owns the look whether an answer is what the table of calls says; for development and tests, a release never asks.
import { resultSchema } from './store-calls.ts';

/** What is wrong with the value that a call answered; undefined where it is as the table says. */
export function wrongAnswer(name: string, value: unknown): string | undefined {
  const issue = resultSchema(name)?.safeParse(value).error?.issues[0];
  return issue && `${name} answered what its table does not say: ${issue.path.join('.')} ${issue.message}`;
}
