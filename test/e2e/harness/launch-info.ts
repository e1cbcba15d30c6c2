// Owns the handing of the launch information from the setup to the processes that run the journeys.
import type { LaunchInfo } from '../../../electron/dev/prepare.ts';

const VARIABLE = 'STRATEGY_MAP_LAUNCH_INFO';

export function keepLaunchInfo(launch: LaunchInfo): void {
  process.env[VARIABLE] = JSON.stringify(launch);
}

export function readLaunchInfo(): LaunchInfo {
  const text = process.env[VARIABLE];
  if (!text) throw new Error('The journeys were started without their global setup.');
  return JSON.parse(text) as LaunchInfo;
}
