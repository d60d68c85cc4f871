import { Anchor, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts.ts';
import { Facts } from '../../parts/facts.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { apiSample, signatureSample } from './code-samples.ts';
import { developerTexts } from './developer-texts.ts';
import classes from './developers.module.css';
import { EventTypes } from './event-types.tsx';
import { OpenData } from './open-data.tsx';
import { Sample } from './sample.tsx';

type SectionId = 'api' | 'webhooks' | 'data' | 'feeds' | 'history';
const sections: readonly SectionId[] = ['api', 'webhooks', 'data', 'feeds', 'history'];

const Section = ({ id, children }: { readonly id: SectionId; readonly children: ReactNode }) => {
  const t = useTexts(developerTexts);
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {t(id)}
      </Title>
      <Stack gap="md">{children}</Stack>
    </section>
  );
};

/** What programs can have, and how. */
export const DevelopersPage = () => {
  const t = useTexts(developerTexts);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Stack gap="xl">
        <nav aria-label={t('contents')}>
          <ul className={classes.contents}>
            {sections.map((id) => (
              <li key={id}>
                <Anchor href={`#${id}`}>{t(id)}</Anchor>
              </li>
            ))}
          </ul>
        </nav>
        <Section id="api">
          <Text maw="46rem">{t('apiText')}</Text>
          <Group>
            <Button component="a" href="/docs/">
              {t('apiPage')}
            </Button>
            <Anchor href="/api/openapi.json">{t('openapi')}</Anchor>
          </Group>
          <Sample label={t('tryIt')} code={apiSample(import.meta.env.SSR ? '' : location.origin)} />
          <Title order={3} size="h4">
            {t('headers')}
          </Title>
          <Facts
            rows={[
              [<Code>Authorization: Bearer …</Code>, t('authorization')],
              [<Code>Idempotency-Key: …</Code>, t('idempotency')],
              [<Code>If-Match: &quot;7&quot;</Code>, t('ifMatch')],
              [<Code>Accept-Language: ru</Code>, t('acceptLanguage')],
            ]}
          />
        </Section>
        <Section id="webhooks">
          <Text maw="46rem">{t('webhooksText')}</Text>
          <Group>
            <Button variant="default" renderRoot={(props) => <Link to="/my" {...props} />}>
              {t('subscriptions')}
            </Button>
            <Anchor href="/api/asyncapi.json">{t('asyncapi')}</Anchor>
          </Group>
          <Title order={3} size="h4">
            {t('signature')}
          </Title>
          <Text maw="46rem">{t('signatureText')}</Text>
          <Sample label={t('signature')} code={signatureSample} />
          <Title order={3} size="h4">
            {t('retries')}
          </Title>
          <Text maw="46rem">{t('retriesText')}</Text>
          <EventTypes />
        </Section>
        <Section id="data">
          <Text maw="46rem">{t('dataText')}</Text>
          <OpenData />
        </Section>
        <Section id="feeds">
          <Group gap="lg">
            <Anchor href="/api/public/registrations.atom">{t('atom')}</Anchor>
            <Anchor href="/api/public/calendar.ics">{t('ics')}</Anchor>
          </Group>
          <Text maw="46rem">{t('feedsText')}</Text>
        </Section>
        <Section id="history">
          <Text maw="46rem">{t('historyText')}</Text>
          <Anchor href="/api/public/heads">{t('heads')}</Anchor>
        </Section>
      </Stack>
    </>
  );
};
