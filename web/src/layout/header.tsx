import { Burger, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../language/texts.ts';
import { AccountTools } from './account-tools.tsx';
import { layoutTexts } from './layout-texts.ts';
import classes from './layout.module.css';
import { LookTools } from './look-tools.tsx';
import { Sections } from './sections.tsx';

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
      <Drawer
        opened={open}
        onClose={close}
        title={t('navigation')}
        size="18rem"
        closeButtonProps={{ 'aria-label': t('menu') }}
      >
        <Sections className={classes.menu} onChosen={close} />
      </Drawer>
    </header>
  );
};
