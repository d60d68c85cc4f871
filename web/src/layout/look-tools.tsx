import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../language/language.tsx';
import { useTexts } from '../language/texts.ts';
import { layoutTexts } from './layout-texts.ts';

/** How the portal looks and speaks. */
export const LookTools = () => {
  const t = useTexts(layoutTexts);
  const { language, setLanguage } = useLanguage();
  const client = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const other = language === 'ru' ? 'en' : 'ru';
  const toggle = t(dark ? 'toLight' : 'toDark');
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        lang={other}
        onClick={() => {
          setLanguage(other);
          // What could not be read says why in the language it was asked in.
          void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
        }}
        aria-label={`${other.toUpperCase()}: ${t('toOther')}`}
      >
        {other.toUpperCase()}
      </Button>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={toggle}
        title={toggle}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
      </ActionIcon>
    </>
  );
};
