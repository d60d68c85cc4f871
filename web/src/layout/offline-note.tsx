import { useNetwork } from '@mantine/hooks';
import { useSilence } from '../api/queries.ts';
import { useTexts } from '../language/texts.ts';
import { layoutTexts } from './layout-texts.ts';
import classes from './layout.module.css';

export const OfflineNote = () => {
  const t = useTexts(layoutTexts);
  const { online } = useNetwork();
  const silent = useSilence();
  const words = online ? (silent ? t('silent') : undefined) : t('offline');
  return <div role="status">{words === undefined ? null : <div className={classes.offline}>{words}</div>}</div>;
};
