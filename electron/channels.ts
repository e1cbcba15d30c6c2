// Owns the names of the channels between the preload and main.
export const CHANNELS = {
  call: 'workbench:call',
  event: 'workbench:event',
  readyToClose: 'workbench:ready-to-close',
} as const;
