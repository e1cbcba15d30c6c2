import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, policyFor } from '../../../electron/main/content-policy.ts';

test('only the worker thread of the solver may compile WebAssembly and read files', () => {
  const policy = policyFor('app://workbench/assets/starts-worker-B1x_2.js', CONTENT_SECURITY_POLICY);
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).toContain("connect-src 'self'");
  for (const file of ['index.html', 'assets/index-1.js', 'assets/achieve-worker-1.js', 'starts-worker-1.js/x.html']) {
    expect(policyFor(`app://workbench/${file}`, CONTENT_SECURITY_POLICY)).toBe(CONTENT_SECURITY_POLICY);
  }
});
