// Owns the tests of what a line of the log may hold.
import { describe, expect, it } from 'vitest';
import { describeError } from '../../../shared/diagnostics/fault.ts';
import { formatLine, isLogLine, type LogEntry } from '../../../shared/diagnostics/log-line.ts';
import { ProblemError } from '../../../shared/problem.ts';

const TIME = new Date('2025-03-04T05:06:07.089Z');
const CANARY = '金丝雀CANARY7f3a';
const line = (entry: LogEntry) => formatLine(TIME, 'store', entry);

describe('a line', () => {
  it('says when, who, how grave, what, and the fields in order', () => {
    expect(line({ event: 'refused', fields: { call: 'maps.open', code: 'E_MAP_DAMAGED', ms: 12.6 } })).toBe(
      '2025-03-04T05:06:07.089Z store warn refused call=maps.open code=E_MAP_DAMAGED ms=13',
    );
    expect(line({ event: 'stop' })).toBe('2025-03-04T05:06:07.089Z store info stop');
    expect(line({ event: 'store-exit', fields: { exit: undefined } })).not.toContain('exit=');
  });

  it('never lets a text through that does not look as its field must', () => {
    const hostile = Object.fromEntries(
      ['app', 'call', 'code', 'error', 'at', 'reason', 'ms', 'status', 'unknown'].map((name) => [name, CANARY]),
    );
    const written = line({ event: CANARY, fields: hostile } as unknown as LogEntry);
    expect(written).not.toContain('CANARY');
    expect(written).toContain(' error ? app=? call=?');
    for (const value of ['two words', 'a\nb', '张三', 'x'.repeat(3000), '../secret.json:1:1']) {
      expect(line({ event: 'fault', fields: { at: value, error: value, code: value } })).toContain(
        'at=? error=? code=?',
      );
    }
  });

  it('is recognised again; halves and lines of others are not', () => {
    const whole = line({ event: 'fault', fields: { error: 'TypeError', at: 'main.cjs:1:2,index-a_B.js:3:4' } });
    expect(isLogLine(whole)).toBe(true);
    for (const other of [whole.slice(5), `${whole} ${CANARY}`, `${whole}${whole}`, CANARY, '', `${whole} note=客户`]) {
      expect(isLogLine(other), other).toBe(false);
    }
  });
});

describe('what is told of an error', () => {
  const stack = (message: string, ...frames: string[]) =>
    Object.assign(new TypeError(message), { stack: [`TypeError: ${message}`, ...frames].join('\n') });

  it('is its class, a known code and its own places, never its message', () => {
    const error = stack(
      `no ${CANARY}`,
      '    at open (app://workbench/assets/index-Ab_1.js:10:2033)',
      '    at async /home/张三/app/out/main/main.cjs:7:8',
      '    at C:\\Users\\张三\\app.asar\\out\\main\\shared-x.cjs:3:4',
      '    at file:///home/zhangsan/electron/store/maps/maps-table.ts:5:6',
      '    at node:internal/process/task_queues:95:5',
      '    at Object.<anonymous> (/home/张三/other.js:1:1)',
    );
    expect(describeError(error)).toEqual({
      error: 'TypeError',
      code: undefined,
      at: 'index-Ab_1.js:10:2033,main.cjs:7:8,shared-x.cjs:3:4,maps-table.ts:5:6',
    });
  });

  it('takes no line of a message for a place', () => {
    const message = `a\n    at ${CANARY} (app://workbench/${CANARY}.js:1:1)\n    at x (app://workbench/secret.js:1:1)`;
    expect(describeError(stack(message, '    at y (app://workbench/own.js:2:2)')).at).toBe('own.js:2:2');
  });

  it('knows codes of problems, of the system, of SQLite and of React, and no others', () => {
    const coded = (code: unknown) => describeError(Object.assign(new Error(CANARY), { code })).code;
    expect(describeError(new ProblemError('E_DISK_FULL', { folder: CANARY })).code).toBe('E_DISK_FULL');
    expect([coded('ENOSPC'), coded('SQLITE_CONSTRAINT_TRIGGER'), coded('ERR_INVALID_ARG_TYPE')]).toEqual([
      'ENOSPC',
      'SQLITE_CONSTRAINT_TRIGGER',
      'ERR_INVALID_ARG_TYPE',
    ]);
    expect([coded(CANARY), coded('E_CANARY'), coded(7), coded({})]).toEqual(Array(4).fill(undefined));
    const react = new Error(`Minified React error #31; visit https://example.invalid/31?args[]=${CANARY}`);
    expect(describeError(react).code).toBe('REACT_31');
  });

  it('is little, and no error of its own, for whatever else is thrown', () => {
    const named = Object.assign(new Error(CANARY), { name: CANARY });
    const trap = new Proxy(new Error(CANARY), {
      get: () => {
        throw new Error(CANARY);
      },
    });
    expect(describeError(named).error).toBe('OtherError');
    expect(describeError(trap)).toEqual({ error: 'OtherError' });
    for (const thrown of [CANARY, null, undefined, 7, { message: CANARY }]) {
      expect(describeError(thrown)).toEqual({ error: 'Unknown' });
    }
  });
});
