import { Drawer } from '@mantine/core';
import { useTexts } from '../language/texts.ts';
import { layoutTexts } from './layout-texts.ts';
import classes from './layout.module.css';
import { Sections } from './sections.tsx';

/** The sections on a narrow screen; loaded when it is opened. */
const SectionsDrawer = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useTexts(layoutTexts);
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('navigation')}
      size="18rem"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Sections className={classes.menu} onChosen={onClose} />
    </Drawer>
  );
};

// oxlint-disable-next-line import/no-default-export -- the form that React.lazy asks for
export default SectionsDrawer;
