import { Divider, Stack } from '@mantine/core';
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
          <OwnData />
        </Stack>
      </NeedsSignIn>
    </>
  );
};
