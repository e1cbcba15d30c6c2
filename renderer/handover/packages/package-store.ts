// Owns the package that is viewed: verified first, then shown read-only; opened from a file or dropped onto the window.
import { create } from 'zustand';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { VerifyReport } from '../../../shared/package/handover-calls.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { call } from '../../session/client.ts';
import { showFailure } from '../../session/notices.ts';
import { openMap, openReadOnly } from '../../session/open-map.ts';

type Verdict = { readonly report: VerifyReport } | { readonly problem: Problem };

interface OpenPackage {
  readonly verdict: Verdict | undefined;
  /** The dropped file, so that an old one can be viewed all the same; undefined for one that was chosen. */
  readonly dropped: { readonly name: string; readonly text: string } | undefined;
}

export const usePackage = create<OpenPackage>()(() => ({ verdict: undefined, dropped: undefined }));

/** Asks for a file. */
export function openPackageFile(): Promise<void> {
  return verify(undefined, () => call('packages.verify', {}));
}

export function openDroppedPackage(name: string, text: string): Promise<void> {
  return verify({ name, text }, () => call('packages.verifyText', { name, text }));
}

/** The same package again, although a newer one was seen. */
export function openOlder(): Promise<void> {
  const { dropped } = usePackage.getState();
  return verify(dropped, () =>
    dropped ? call('packages.verifyText', { ...dropped, older: true }) : call('packages.verify', { older: true }),
  );
}

export function closePackage(): void {
  usePackage.setState({ verdict: undefined, dropped: undefined });
}

export async function showContent(): Promise<void> {
  try {
    await call('packages.show', { language: useSettings.getState().language });
  } catch (error) {
    showFailure(error);
  }
}

/** Opens the package's map in a tab of its own, where nothing can be changed. */
export async function showMap(report: VerifyReport): Promise<void> {
  try {
    const document = (await call('packages.document', {})) as MapDocument;
    if (await openReadOnly(document, { report })) closePackage();
  } catch (error) {
    showFailure(error);
  }
}

/** Opens the base map of the package in its tab. */
export async function goToBase(report: VerifyReport): Promise<void> {
  if (report.base && (await openMap(report.base.id, report.base.title))) closePackage();
}

/** Keeps whose key it is; an empty name forgets it. */
export async function nameKey(report: VerifyReport, name: string): Promise<void> {
  try {
    await call('keys.name', { fingerprint: report.fingerprint, name });
    usePackage.setState({ verdict: { report: { ...report, keyName: name, trusted: name !== '' } } });
  } catch (error) {
    showFailure(error);
  }
}

async function verify(dropped: OpenPackage['dropped'], ask: () => Promise<VerifyReport | null>): Promise<void> {
  try {
    const report = await ask();
    if (report) usePackage.setState({ verdict: { report }, dropped });
  } catch (error) {
    if (error instanceof ProblemError) usePackage.setState({ verdict: { problem: error.problem }, dropped });
    else showFailure(error);
  }
}
