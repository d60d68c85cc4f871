import 'virtual:mantine.css';
import 'virtual:theme.css';
import './styles.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { beginWithKnown } from './begin-with.ts';
import { keepPaintedFields } from './parts/painted-field.ts';
import { Portal } from './portal.tsx';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
keepPaintedFields(root);

/** Whoever scrolls or types while a slow phone puts the page together is answered in between. */
const pause = () => new Promise((goOn) => setTimeout(goOn));
// In pieces, too.
const show = (): void => startTransition(() => createRoot(root).render(<Portal router={router} />));
// What was painted before stays until the page itself is there: nothing flashes. Not awaited here, since pages import
// from this very module.
void pause()
  .then(() => {
    beginWithKnown();
    return router.load();
  })
  .catch(() => undefined)
  .then(pause)
  .then(show);
