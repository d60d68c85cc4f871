import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTexts } from '../../language/texts.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { handoverTexts } from './handover-texts.ts';

type Props = {
  /** Below the address of the portal. */
  readonly path: string | undefined;
  readonly name: string;
  readonly onClose: () => void;
};

/** The link, the only time that anybody sees it. A letter goes by the person's own mail program: we keep no address. */
export const LinkDialog = ({ path, name, onClose }: Props) => {
  const t = useTexts(handoverTexts);
  const link = `${globalThis.location.origin}${path ?? ''}`;
  const subject = encodeURIComponent(t('mailSubject', { name }));
  const body = encodeURIComponent(t('mailText', { name, link }));
  return (
    <Dialog opened={path !== undefined} onClose={onClose} title={t('linkTitle')}>
      <Stack>
        <Text>{t('linkText')}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {link}
        </Code>
        <Group justify="flex-end">
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} aria-live="polite">
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
          <Button component="a" variant="default" href={`mailto:?subject=${subject}&body=${body}`}>
            {t('byMail')}
          </Button>
          <Button onClick={onClose}>{t('close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
