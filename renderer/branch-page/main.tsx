// Owns the start of the branch page: open the package that stands in it, then show it or the refusal.
import { render } from 'preact';
import '../ui/tokens.css';
import { openPackage } from './open-package.ts';

const place = document.getElementById('page');
const result = openPackage(document.getElementById('package')?.textContent ?? '');
const said =
  'refused' in result ? result.refused : `${result.opened.payload.branchName} · ${result.opened.fingerprint}`;
if (place) render(<p>{said}</p>, place);
