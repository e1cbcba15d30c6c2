// Tests telling what a dropped file is.
import { describe, expect, it } from 'vitest';
import { kindOfFile, readDropped } from '../../../renderer/maps/dropped-file.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { problems } from '../../../shared/i18n/problems.ts';
import type { ProblemError } from '../../../shared/problem.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const problemOf = (file: File) =>
  readDropped(file).then(
    () => undefined,
    (error: ProblemError) => error.problem,
  );

describe('kindOfFile', () => {
  it('goes by the name, then by the first bytes', () => {
    expect(kindOfFile('BR001.smpkg.json', bytes('{'))).toBe('package');
    expect(kindOfFile('copy.json', bytes('{"payloadType":"application/vnd"'))).toBe('package');
    expect(kindOfFile('名单.CSV', bytes('branchCode'))).toBe('table');
    expect(kindOfFile('名单.xlsx', bytes('PK\u0003\u0004'))).toBe('spreadsheet');
    expect(kindOfFile('archive', bytes('PK\u0003\u0004'))).toBe('archive');
    expect(kindOfFile('picture', bytes('\u0089PNG\r\n'))).toBe('image');
    expect(kindOfFile('page', bytes('<!DOCTYPE html>'))).toBe('page');
    expect(kindOfFile('report.pdf', bytes(''))).toBe('document');
    expect(kindOfFile('notes.txt', bytes('hello'))).toBe('other');
  });

  it('leaves what may be a map to its content', () => {
    expect(kindOfFile('map.json', bytes('{"formatVersion":"1.0"'))).toBeUndefined();
    expect(kindOfFile('map.json', bytes('not json'))).toBeUndefined();
    expect(kindOfFile('map', bytes('\u00ef\u00bb\u00bf {'))).toBeUndefined();
  });
});

describe('readDropped', () => {
  it('reads UTF-8 text, without a byte order mark', async () => {
    const read = (content: string, name: string) => readDropped(new File([content], name));
    expect(await read('\uFEFF{"标题":1}', 'map.json')).toEqual({ isPackage: false, text: '{"标题":1}' });
    // Of a package every byte counts.
    const text = '\uFEFF{"payloadType":"x"}';
    expect(await read(text, 'a.smpkg.json')).toEqual({ isPackage: true, text });
    expect(await read('{"payloadType":"x"}', 'a.json')).toEqual({ isPackage: true, text: '{"payloadType":"x"}' });
  });

  it('says what another file is, in both languages', async () => {
    const problem = await problemOf(new File(['a,b'], '名单.csv'));
    expect(problem?.code).toBe('E_DROP_NOT_A_MAP');
    const text = (language: 'zh' | 'en') => formatMessage(problems.E_DROP_NOT_A_MAP, language, problem?.params);
    expect(text('zh')).toMatch(/^“名单.csv”是CSV 表格，不是图谱文件/);
    expect(text('en')).toMatch(/^“名单.csv” is a CSV table, not a map file/);
  });

  it('refuses other encodings, and too large a file before it is read', async () => {
    expect((await problemOf(new File([Uint8Array.of(0x7b, 0xff)], 'map.json')))?.code).toBe('E_FILE_ENCODING');
    const large = new File(['{'], 'map.json');
    Object.defineProperty(large, 'size', { value: 51 * 1024 * 1024 });
    Object.defineProperty(large, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) });
    expect(await problemOf(large)).toMatchObject({
      code: 'E_FILE_TOO_LARGE',
      params: { size: '51 MB', limit: '50 MB' },
    });
  });
});
