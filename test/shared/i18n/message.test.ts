// Owns the checks of how a message is filled in: figures with separators, plurals, lists, nested messages.
import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../shared/i18n/message.ts';

describe('a message', () => {
  it('shows every figure with separators of thousands and all its decimals', () => {
    const message = { zh: '共 {count} 人，户均 {each} 万元', en: '{count} people, {each} each' };
    expect(formatMessage(message, 'zh', { count: 1234567, each: 1234.5678 })).toBe(
      '共 1,234,567 人，户均 1,234.5678 万元',
    );
    expect(formatMessage(message, 'en', { count: 1000, each: 0.1 })).toBe('1,000 people, 0.1 each');
  });

  it('still counts a figure for its plural, and groups the figure inside it', () => {
    const message = { zh: '{n} 行', en: '{n, plural, one {# row} other {# rows}} of {n}' };
    expect(formatMessage(message, 'en', { n: 1 })).toBe('1 row of 1');
    expect(formatMessage(message, 'en', { n: 2500 })).toBe('2,500 rows of 2,500');
  });

  it('leaves a figure that is a name alone where it says so', () => {
    const message = { zh: '种子 {seed, number, ::group-off}', en: 'Seed {seed, number, ::group-off}' };
    expect(formatMessage(message, 'en', { seed: 20260901 })).toBe('Seed 20260901');
  });

  it('fills in lists and messages in the same language', () => {
    const message = { zh: '缺少{what}', en: '{what} missing' };
    const what = [{ zh: '规模', en: 'size' }, 'S1'];
    expect(formatMessage(message, 'zh', { what })).toBe('缺少规模、S1');
    expect(formatMessage(message, 'en', { what })).toBe('size, S1 missing');
  });
});
