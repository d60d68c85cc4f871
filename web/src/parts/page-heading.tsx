import { Group, Stack, Text, Title } from '@mantine/core';
import { useCanGoBack } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../language/texts.ts';
import { layoutTexts } from '../layout/layout-texts.ts';

type Props = {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode;
  readonly badge?: ReactNode;
  readonly actions?: ReactNode;
};

/** The one heading of a page: names the tab, and takes the focus when a person comes from another page. */
export const PageHeading = ({ title, lead, badge, actions }: Props) => {
  const t = useTexts(layoutTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const brand = t('brand');
  // The first page that a tab shows leaves the focus at its beginning.
  const cameFromHere = useCanGoBack();
  useEffect(() => {
    document.title = title === brand ? brand : `${title} · ${brand}`;
  }, [title, brand]);
  useEffect(() => {
    if (cameFromHere) heading.current?.focus({ preventScroll: true });
  }, [cameFromHere]);
  return (
    <Stack gap="xs" mb="lg">
      <Group justify="space-between" align="flex-start" gap="md">
        <Group gap="sm" align="center">
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {badge}
        </Group>
        {actions === undefined ? null : (
          <Group gap="sm" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {lead === undefined ? null : (
        <Text c="dimmed" maw="46rem">
          {lead}
        </Text>
      )}
    </Stack>
  );
};
