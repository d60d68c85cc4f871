import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../language/texts.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { partTexts } from '../parts/part-texts.ts';

export const NotFound = () => {
  const t = useTexts(partTexts);
  return (
    <>
      <PageHeading title={t('notFoundTitle')} />
      <EmptyState
        title={t('notFoundText')}
        action={<Button renderRoot={(props) => <Link to="/" {...props} />}>{t('home')}</Button>}
      />
    </>
  );
};
