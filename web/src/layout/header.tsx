import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTexts } from '../language/texts.ts';
import { AccountTools } from './account-tools.tsx';
import { layoutTexts } from './layout-texts.ts';
import classes from './layout.module.css';
import { LookTools } from './look-tools.tsx';
import { Sections } from './sections.tsx';

const SectionsDrawer = lazy(() => import('./sections-drawer.tsx'));

export const Header = () => {
  const t = useTexts(layoutTexts);
  const [open, { toggle, close }] = useDisclosure(false);
  return (
    <header className={classes.bar}>
      <div className={classes.inner}>
        <Burger
          className={classes.narrow}
          opened={open}
          onClick={toggle}
          size="sm"
          aria-label={t('menu')}
          aria-expanded={open}
        />
        <Link to="/" className={classes.brand}>
          <img src="/icon.svg" alt="" width={30} height={30} />
          <span className={classes.wide}>{t('brand')}</span>
        </Link>
        <Sections className={classes.nav} />
        <div className={classes.tools}>
          <LookTools />
          <AccountTools />
        </div>
      </div>
      {open ? (
        <Suspense>
          <SectionsDrawer onClose={close} />
        </Suspense>
      ) : null}
    </header>
  );
};
