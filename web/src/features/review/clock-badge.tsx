import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconClockPause, IconHourglassEmpty } from '@tabler/icons-react';
import { useTexts } from '../../language/texts.ts';
import { reviewTexts } from './review-texts.ts';

export type Clock = 'in-time' | 'near-due' | 'overdue' | 'paused';

const looks = {
  'in-time': { colour: 'green', Icon: IconClock },
  'near-due': { colour: 'orange', Icon: IconHourglassEmpty },
  overdue: { colour: 'red', Icon: IconAlertTriangle },
  paused: { colour: 'gray', Icon: IconClockPause },
} as const;

/** Where a clock stands: a word and a sign; the colour only repeats them. */
export const ClockBadge = ({ clock }: { readonly clock: Clock }) => {
  const t = useTexts(reviewTexts);
  const { colour, Icon } = looks[clock];
  return (
    <Badge variant="outline" color={colour} className="badge" leftSection={<Icon size={14} aria-hidden />}>
      {t(`clock-${clock}`)}
    </Badge>
  );
};
