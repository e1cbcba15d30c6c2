// Owns what the window's pages may load and run; knows no Electron, so that tests can hold other pages to it.

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // React Flow places nodes with style attributes, virtual lists their rows.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The script of the one worker thread that runs WebAssembly, which it reads from the program's own files. */
const SOLVER_WORKER = /\/starts-worker[^/]*\.[jt]s$/;

/** What a file may load and run once it is open: a worker thread has the policy of its own script. */
export function policyFor(url: string, policy: string): string {
  if (!SOLVER_WORKER.test(new URL(url).pathname)) return policy;
  return policy
    .replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    .replace("connect-src 'none'", "connect-src 'self'");
}
