// Owns the names of the channels between the preload and main.
export const CHANNELS = {
  call: 'workbench:call',
  event: 'workbench:event',
  answerClose: 'workbench:answer-close',
} as const;
