import { Anchor, Divider, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { NeedsSignIn } from '../../parts/needs-sign-in.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { Consents } from './consents.tsx';
import { Contact } from './contact.tsx';
import { MailSettings } from './mail-settings.tsx';
import { OwnData } from './own-data.tsx';
import { profileTexts } from './profile-texts.ts';

/** What a person tells the platform about themselves, and what it keeps about them. */
export const ProfilePage = () => {
  const t = useTexts(profileTexts);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <NeedsSignIn>
        <Stack gap="xl" maw="46rem">
          <Contact />
          <Divider />
          <MailSettings />
          <Divider />
          <Consents />
          <Divider />
          <Stack component="section" aria-labelledby="systems" align="flex-start" gap="xs">
            <Title order={2} id="systems" size="h3">
              {t('systems')}
            </Title>
            <Text>{t('systemsText')}</Text>
            <Anchor renderRoot={(props) => <Link to="/webhooks" {...props} />}>{t('toWebhooks')}</Anchor>
          </Stack>
          <Divider />
          <OwnData />
        </Stack>
      </NeedsSignIn>
    </>
  );
};
