import 'virtual:mantine.css';
import 'virtual:theme.css';
import './styles.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { beginWithKnown } from './begin-with.ts';
import { Portal } from './portal.tsx';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

beginWithKnown();
// In pieces: the page stays responsive while a slow phone puts it together.
const show = (): void => startTransition(() => createRoot(root).render(<Portal router={router} />));
// What was painted before stays until the page itself is there: nothing flashes. Not awaited here, since pages import
// from this very module.
void router.load().then(show, show);
