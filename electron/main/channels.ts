// Owns the names that the preload and main share.

/** Handed on to the page when the program was started with it. */
export const BENCH_FLAG = '--bench';

export const CHANNELS = {
  call: 'workbench:call',
  event: 'workbench:event',
  answerClose: 'workbench:answer-close',
} as const;
