import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../language/texts.ts';
import { layoutTexts } from './layout-texts.ts';
import classes from './layout.module.css';

export const Footer = () => {
  const t = useTexts(layoutTexts);
  return (
    <footer className={classes.footer}>
      <Stack className={classes.main} gap="xs" py="lg">
        <ul>
          <li>
            <Anchor renderRoot={(props) => <Link to="/developers" {...props} />}>{t('developers')}</Anchor>
          </li>
          <li>
            <Anchor href="/docs/">{t('api')}</Anchor>
          </li>
          <li>
            <Anchor href="/open-data/latest/manifest.json">{t('openData')}</Anchor>
          </li>
          <li>
            <Anchor href="/api/public/registrations.atom">{t('feed')}</Anchor>
          </li>
        </ul>
        <Text size="sm" c="dimmed">
          {t('madeUp')}
        </Text>
      </Stack>
    </footer>
  );
};
