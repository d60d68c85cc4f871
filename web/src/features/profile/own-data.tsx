import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { signOut } from '../../session/session.ts';
import { exportAll } from './export-all.ts';
import { profileTexts } from './profile-texts.ts';

/** Everything that is kept about a person: to be taken along, and to be removed. */
export const OwnData = () => {
  const t = useTexts(profileTexts);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    await exportAll().catch((error: unknown) =>
      setProblem(error instanceof Problem ? error : new Problem(500, '', '')),
    );
    setBusy(false);
  };
  return (
    <Stack component="section" aria-labelledby="own-data" align="flex-start">
      <Title order={2} id="own-data" size="h3">
        {t('exportTitle')}
      </Title>
      <Text>{t('exportText')}</Text>
      <Button variant="default" loading={busy} onClick={() => void take()}>
        {t('export')}
      </Button>
      <ProblemNote problem={problem} />
      <Erasure />
    </Stack>
  );
};

const Erasure = () => {
  const t = useTexts(profileTexts);
  const { language } = useLanguage();
  const [open, { open: ask, close }] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const known = useRead('readErasure', {});
  const running = known.data?.status === 'erasing';
  useRead('readErasure', {}, { enabled: running, every: running ? 5000 : false });
  const erase = useAct('eraseMe', close);
  const word = language === 'ru' ? 'УДАЛИТЬ' : 'DELETE';
  const send = (): void => {
    if (typed.trim().toUpperCase() === word) erase.mutate({ input: { confirmation: word } });
  };
  if (running || known.data?.status === 'done')
    return (
      <Stack role="status" align="flex-start">
        <Text fw={600}>{t(running ? 'erasing' : 'erased')}</Text>
        <Button variant="default" onClick={() => void signOut()}>
          {t('leave')}
        </Button>
      </Stack>
    );
  return (
    <>
      <Button variant="default" onClick={ask}>
        {t('erase')}
      </Button>
      <Dialog opened={open} onClose={close} title={t('erase')}>
        <Stack>
          <Text>{t('eraseText')}</Text>
          <Text fw={600}>{t('eraseBut')}</Text>
          <TextInput
            label={t('eraseTyped', { word })}
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <ProblemNote problem={erase.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button
              color="red.9"
              loading={erase.isPending}
              disabled={typed.trim().toUpperCase() !== word}
              onClick={send}
            >
              {t('eraseYes')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
};
