// Owns the gallery: every part of the kit by itself, to look at and to be tried by tests. It goes into no release.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/ui/tokens.css';
import '../kit/ui/base.css';
import { ComboBoxes } from './ComboBoxes.tsx';
import { Lists } from './Lists.tsx';
import { Tables } from './Tables.tsx';
import { Trees } from './Trees.tsx';
import './gallery.css';

const root = document.getElementById('root');
if (!root) throw new Error('no root element');
createRoot(root).render(
  <StrictMode>
    <main className="gallery">
      <h1>Kit</h1>
      <Lists />
      <Trees />
      <Tables />
      <ComboBoxes />
    </main>
  </StrictMode>,
);
