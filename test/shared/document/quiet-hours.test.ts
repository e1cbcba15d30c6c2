import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openHours, quietPart } from '../../../shared/document/quiet-hours.ts';

const QUIET = ['20:00-09:00', '12:00-14:00'];
const call = (window: string, quiet = QUIET) => quietPart(window, quiet, true);
const message = (window: string, quiet = QUIET) => quietPart(window, quiet, false);

test.each([
  ['09:00-12:00,14:00-20:00', undefined],
  ['08:00-11:30', { quiet: '08:00-09:00', allowed: '09:00-11:30' }],
  ['09:30-18:00', { quiet: '12:00-14:00', allowed: '09:30-12:00,14:00-18:00' }],
  ['19:00-21:00', { quiet: '20:00-21:00', allowed: '19:00-20:00' }],
  ['19:00-10:00', { quiet: '20:00-09:00', allowed: '09:00-10:00,19:00-20:00' }],
  // Quiet all through: the allowed part of the working day instead.
  ['21:00-23:00', { quiet: '21:00-23:00', allowed: '09:00-12:00,14:00-18:00' }],
  ['10:00-10:00', undefined],
])('calls %s', (window, expected) => {
  expect(call(window)).toEqual(expected);
});

test('the midday rest is for calls only, the night for all', () => {
  expect(message('11:00-15:00')).toBeUndefined();
  expect(message('11:00-21:00')).toEqual({ quiet: '20:00-21:00', allowed: '11:00-20:00' });
});

test('quiet hours may be written otherwise, in two parts, or not at all', () => {
  expect(message('21:00-23:00', ['20：00至24：00', '00:00—09:00'])).toMatchObject({ quiet: '21:00-23:00' });
  expect(message('07:00-10:00', ['00:00-09:00'])).toEqual({ quiet: '07:00-09:00', allowed: '09:00-10:00' });
  expect(call('00:00-23:59', ['夜间', ''])).toBeUndefined();
  expect(call('09:00-10:00', ['00:00-12:00', '12:00-24:00'])).toEqual({ quiet: '09:00-10:00', allowed: undefined });
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const range = fc.tuple(clock, clock).map(([from, to]) => `${from}-${to}`);

test('what is allowed is quiet nowhere and reads as a window', () => {
  fc.assert(
    fc.property(
      fc.array(range, { minLength: 1, maxLength: 5 }),
      fc.array(range, { maxLength: 3 }),
      fc.boolean(),
      (windows, quiet, isCall) => {
        const part = quietPart(windows.join(','), quiet, isCall);
        if (part?.allowed === undefined) return;
        expect(part.allowed).toMatch(/^(\d\d:\d\d-\d\d:\d\d)(,\d\d:\d\d-\d\d:\d\d){0,4}$/);
        expect(quietPart(part.allowed, quiet, isCall)).toBeUndefined();
      },
    ),
  );
});

test.each([
  [true, QUIET, '09:00-12:00,14:00-18:00'],
  [false, QUIET, '09:00-18:00'],
  [true, [], '09:00-18:00'],
  [false, ['17:30-10:00'], '10:00-17:30'],
  [true, ['00:00-24:00'], undefined],
])('the hours that stay open: call %s, quiet %j', (isCall, quiet, expected) => {
  expect(openHours(quiet, isCall)).toBe(expected);
});
