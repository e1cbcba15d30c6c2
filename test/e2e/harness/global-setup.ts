// Owns what happens once before all journeys: runtime, display and build.
import { buildApp, prepareMachine } from '../../../electron/dev/prepare.ts';
import { keepLaunchInfo } from './launch-info.ts';

export default async function setUp(): Promise<() => void> {
  const { launch, display } = await prepareMachine();
  // `npm test` has built already.
  if (!process.env.STRATEGY_MAP_BUILT) await buildApp();
  keepLaunchInfo(launch);
  return () => display?.stop();
}
