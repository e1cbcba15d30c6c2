// Owns the translation of file-system and SQLite errors into coded problems.
import { ProblemError } from '../../../shared/problem.ts';

interface Coded {
  readonly code: string;
  readonly message: string;
}

/** The system's error code (`ENOSPC`, `SQLITE_FULL`), or undefined for an error without one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The coded problem that an error of the database or its folder stands for; undefined when it is neither. */
export function storageProblem(error: unknown, folder: string, file: string): ProblemError | undefined {
  const code = errorCode(error);
  if (!code) return undefined;
  const { message } = error as unknown as Coded;
  if (code.startsWith('SQLITE_')) return sqliteProblem(code, message, folder, file);
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new ProblemError('E_DISK_FULL');
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new ProblemError('E_DATA_READ_ONLY', { folder });
  if (/^E[A-Z0-9]+$/.test(code)) return new ProblemError('E_DATA_DIR', { folder, reason: code });
  return undefined;
}

function sqliteProblem(code: string, message: string, folder: string, file: string): ProblemError {
  const kind = code.split('_')[1];
  if (kind === 'FULL') return new ProblemError('E_DISK_FULL');
  if (kind === 'READONLY' || kind === 'PERM') return new ProblemError('E_DATA_READ_ONLY', { folder });
  if (kind === 'CORRUPT' || kind === 'NOTADB') return new ProblemError('E_DATABASE_DAMAGED', { file });
  if (kind === 'BUSY' || kind === 'LOCKED') return new ProblemError('E_DATABASE_BUSY');
  return new ProblemError('E_DATABASE_IO', { detail: `${code} ${message}` });
}
