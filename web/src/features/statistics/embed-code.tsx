import { Button, CopyButton, Text, Textarea, Title } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { statisticsTexts } from './statistics-texts.ts';

/** What to paste into another page to show a figure there. */
export const EmbedCode = ({ metric, title }: { readonly metric: string; readonly title: string }) => {
  const t = useTexts(statisticsTexts);
  const { language } = useLanguage();
  const address = `${location.origin}/embed/statistics/${metric}?lang=${language}`;
  const code = `<iframe src="${address}" title="${title}" width="100%" height="220" style="border:0" loading="lazy"></iframe>`;
  return (
    <section aria-labelledby="embed">
      <Title order={2} id="embed" size="h3" mb="xs">
        {t('embed')}
      </Title>
      <Text c="dimmed" mb="xs">
        {t('embedText')}
      </Text>
      <Textarea aria-label={t('embedLabel')} readOnly value={code} rows={3} maw="46rem" />
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button mt="xs" variant="default" size="compact-md" onClick={copy}>
            <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
          </Button>
        )}
      </CopyButton>
    </section>
  );
};
