import { Skeleton, Stack } from '@mantine/core';
import { useTexts } from '../language/texts.ts';
import { partTexts } from './part-texts.ts';

/** The shape of what is coming, so that nothing jumps when it comes. */
export const Loading = ({ rows = 4, height = 84 }: { readonly rows?: number; readonly height?: number }) => {
  const t = useTexts(partTexts);
  return (
    <Stack gap="md" aria-busy="true" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </Stack>
  );
};
