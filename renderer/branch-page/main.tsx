// Owns the start of the branch page: open the package that stands in it, then show it or the refusal.
import { render } from 'preact';
import '../kit/ui/tokens.css';
import '../kit/ui/icons.css';
import { App } from './app.tsx';
import { openPackage } from './open-package.ts';
import { Refused } from './refused.tsx';
import './styles/base.css';
import './styles/frame.css';
import './styles/panels.css';
import './styles/controls.css';
import './styles/tasks.css';
import './styles/whom.css';
import './styles/agenda.css';
import './styles/map.css';
import './styles/cards.css';
import './styles/tables.css';
import './styles/slips.css';
import './styles/form.css';
import './styles/print.css';

const place = document.getElementById('page');
const result = openPackage(document.getElementById('package')?.textContent ?? '');
if (place) {
  place.textContent = '';
  try {
    render('opened' in result ? <App opened={result.opened} /> : <Refused refusal={result.refused} />, place);
  } catch {
    // Content that passed every check and still cannot be drawn.
    render(null, place);
    render(<Refused refusal="content" />, place);
  }
}
