// Owns what main says of the program, for those parts of the settings that show it.
import { useEffect, useState } from 'react';
import type { CallResult } from '../../shared/ipc.ts';
import { call } from '../session/client.ts';
import { showFailure } from '../session/notices.ts';

export function useProgram(): CallResult<'app.info'> | undefined {
  const [program, setProgram] = useState<CallResult<'app.info'>>();
  useEffect(() => {
    call('app.info', {}).then(setProgram, showFailure);
  }, []);
  return program;
}
