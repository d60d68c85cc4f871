import { useNetwork } from '@mantine/hooks';
import { useTexts } from '../language/texts.ts';
import { layoutTexts } from './layout-texts.ts';
import classes from './layout.module.css';

export const OfflineNote = () => {
  const t = useTexts(layoutTexts);
  const { online } = useNetwork();
  return <div role="status">{online ? null : <div className={classes.offline}>{t('offline')}</div>}</div>;
};
