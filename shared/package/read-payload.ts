// Owns reading the payload of a package whose signature holds; the store and the branch's page both ask it.
import { CLOSER_ROWS, carriedMovedCloser } from '../document/migrations/closer-rows.ts';
import { type Format, readVersioned } from '../document/migrations/read-versioned.ts';
import { ProblemError } from '../problem.ts';
import { PACKAGE_FORMAT_VERSION, type PackagePayload, payloadSchema } from './payload.ts';

/**
 * The payload in `text`; fields of later minor versions are kept. `file` is what messages call the package.
 * Throws E_PACKAGE_NEWER, and E_PACKAGE_CONTENT for all else that is wrong: what was signed should have been in order.
 */
export function readPayload(text: string, file: string): PackagePayload {
  try {
    return readVersioned(text, packageFormat(file)).content;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code.startsWith('E_PACKAGE_')) throw error;
    const { code, params } = error.problem;
    throw notReadable(file, `${code} ${JSON.stringify(params ?? {})}`);
  }
}

export function packageFormat(file: string): Format<PackagePayload> {
  return {
    version: PACKAGE_FORMAT_VERSION,
    steps: [{ from: '1.2', to: '1.3', did: CLOSER_ROWS, up: carriedMovedCloser }],
    isOne: () => true,
    notOne: () => notReadable(file, 'not an object'),
    newer: (versions) => new ProblemError('E_PACKAGE_NEWER', { file, ...versions }),
    check: (content) => {
      const parsed = payloadSchema.safeParse(content);
      if (parsed.success) return parsed.data;
      const issue = parsed.error.issues[0];
      throw notReadable(file, `${issue?.path.join('.')} ${issue?.message}`.trim());
    },
  };
}

function notReadable(file: string, detail: string): ProblemError {
  return new ProblemError('E_PACKAGE_CONTENT', { file, detail });
}
