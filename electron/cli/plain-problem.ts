// Owns the words of a problem on the command line: the whole path of the file, and the system's reasons in plain words.
import { basename, resolve } from 'node:path';
import type { Message } from '../../shared/i18n/message.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';

const REASONS: Readonly<Record<string, Message>> = {
  EISDIR: { zh: '该路径是文件夹（EISDIR）', en: 'it is a folder (EISDIR)' },
  ENOTDIR: { zh: '路径中有一段不是文件夹（ENOTDIR）', en: 'a part of the path is no folder (ENOTDIR)' },
  ENOENT: { zh: '路径不存在（ENOENT）', en: 'the path does not exist (ENOENT)' },
  EEXIST: { zh: '已有同名文件（EEXIST）', en: 'there is a file of that name already (EEXIST)' },
  EACCES: { zh: '没有权限（EACCES）', en: 'permission is missing (EACCES)' },
  EPERM: { zh: '没有权限（EPERM）', en: 'permission is missing (EPERM)' },
  EROFS: { zh: '所在磁盘为只读（EROFS）', en: 'the disk can only be read (EROFS)' },
  ELOOP: { zh: '符号链接循环（ELOOP）', en: 'links lead in a circle (ELOOP)' },
  ENAMETOOLONG: {
    zh: '名称或路径过长，单个名称至多 255 字节，一个汉字占 3 字节（ENAMETOOLONG）',
    en: 'the name or path is too long; one name may have 255 bytes, a Chinese character takes 3 (ENAMETOOLONG)',
  },
};

/** `paths` are the arguments; `names` says what stands for one that the program made itself. */
export function plainProblem(problem: Problem, paths: readonly string[], names: ReadonlyMap<string, string>): Problem {
  const { file, folder, reason, ...others } = problem.params ?? {};
  const whole = (value: typeof file) => {
    if (typeof value !== 'string') return value;
    const path = paths.find((each) => each === value || basename(each) === value);
    return path === undefined ? value : (names.get(path) ?? resolve(path));
  };
  const params = {
    ...others,
    ...(file !== undefined && { file: whole(file) ?? file }),
    ...(folder !== undefined && { folder: whole(folder) ?? folder }),
    ...(reason !== undefined && { reason: typeof reason === 'string' ? (REASONS[reason] ?? reason) : reason }),
  };
  const details = problem.details?.map((line) => names.get(line) ?? line);
  return { ...problem, params, ...(details && { details }) };
}

/** What `read` throws, with the path of the file that it is about where its words name none. */
export async function aboutFile<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.params?.file !== undefined) throw error;
    const { code, params, details = [] } = error.problem;
    throw new ProblemError(code, params, [resolve(file), ...details]);
  }
}
