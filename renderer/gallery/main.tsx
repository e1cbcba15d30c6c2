// Owns the gallery: every part of the kit by itself, to look at and to be tried by tests. It goes into no release.
import { StrictMode, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '../kit/ui/tokens.css';
import '../kit/ui/base.css';
import { PointMenuView } from '../kit/menus/PointMenuView.tsx';
import { Toasts } from '../session/Toasts.tsx';
import { Buttons } from './Buttons.tsx';
import { Fields } from './Fields.tsx';
import { Icons } from './Icons.tsx';
import { Layers } from './Layers.tsx';
import { FourLooks, LookChoice } from './Looks.tsx';
import { FOUR, useLook, wear } from './looks.ts';
import { States } from './States.tsx';
import './gallery.css';

function Gallery() {
  const look = useLook();
  useLayoutEffect(() => wear(look === FOUR ? 'light-zh' : look), [look]);
  if (look === FOUR) return <FourLooks />;
  return (
    <main className="gallery">
      <h1>Kit</h1>
      {window.top === window && <LookChoice look={look} />}
      <Buttons />
      <Fields />
      <Icons />
      <Layers />
      <States />
      <PointMenuView />
      <Toasts />
    </main>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('no root element');
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
