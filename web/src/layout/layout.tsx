import { Outlet } from '@tanstack/react-router';
import { useTexts } from '../language/texts.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { layoutTexts } from './layout-texts.ts';
import classes from './layout.module.css';
import { OfflineNote } from './offline-note.tsx';

/** What every page has around it. */
export const Layout = () => {
  const t = useTexts(layoutTexts);
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#content">
        {t('skip')}
      </a>
      <Header />
      <OfflineNote />
      <main id="content" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
};
