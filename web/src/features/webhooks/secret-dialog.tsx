import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTexts } from '../../language/texts.ts';
import { Dialog } from '../../parts/dialog.tsx';
import type { WithSecret } from './webhook-place.ts';
import { webhookTexts } from './webhook-texts.ts';

/** The secret of a subscription, the only time that anybody sees it. */
export const SecretDialog = ({
  made,
  onClose,
}: {
  readonly made: WithSecret | undefined;
  readonly onClose: () => void;
}) => {
  const t = useTexts(webhookTexts);
  const secret = made?.secret;
  return (
    <Dialog opened={made !== undefined} onClose={onClose} closeOnClickOutside={false} title={t('secretTitle')}>
      <Stack>
        <Text>{t(secret === undefined ? 'noSecret' : 'secretText')}</Text>
        {secret === undefined ? null : (
          <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
            {secret}
          </Code>
        )}
        <Group justify="flex-end">
          {secret === undefined ? null : (
            <CopyButton value={secret}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy} aria-live="polite">
                  {t(copied ? 'copied' : 'copy')}
                </Button>
              )}
            </CopyButton>
          )}
          <Button onClick={onClose}>{t(secret === undefined ? 'close' : 'saved')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
