import { Button, Center } from '@mantine/core';
import { useTexts } from '../language/texts.ts';
import { partTexts } from './part-texts.ts';

type Props = {
  readonly list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
};

/** Continues a list where there is more of it. */
export const MoreButton = ({ list }: Props) => {
  const t = useTexts(partTexts);
  if (!list.hasNextPage) return null;
  return (
    <Center mt="lg" className="no-print">
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        {t('more')}
      </Button>
    </Center>
  );
};
