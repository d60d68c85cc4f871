import { Alert, Button, Stack } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { textsOf, useTexts } from '../../language/texts.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { finishSignIn, signIn } from '../../session/session.ts';

const texts = textsOf(
  { title: 'Вход', failed: 'Войти не получилось', again: 'Войти ещё раз' },
  { title: 'Sign-in', failed: 'Signing in did not work', again: 'Sign in again' },
);
const route = getRouteApi('/signed-in');

export const SignedInPage = () => {
  const t = useTexts(texts);
  const { code, state, iss } = route.useSearch();
  const { history } = useRouter();
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    if (code === undefined || state === undefined) return setFailed('');
    finishSignIn({ code, state, iss }).then(
      (returnTo) => history.replace(returnTo),
      (error: unknown) => setFailed(error instanceof Error ? error.message : ''),
    );
    return undefined;
  }, [code, state, iss, history]);
  return (
    <>
      <PageHeading title={t('title')} />
      {failed === undefined ? (
        <Loading rows={1} />
      ) : (
        <Stack align="flex-start">
          <Alert color="red" variant="outline" role="alert" title={t('failed')}>
            {failed}
          </Alert>
          <Button onClick={() => void signIn('/')}>{t('again')}</Button>
        </Stack>
      )}
    </>
  );
};
