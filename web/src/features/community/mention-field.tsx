import { MultiSelect } from '@mantine/core';
import { communityLimits } from '../../../../shared/domain/community/limits.ts';
import { useTexts } from '../../language/texts.ts';
import { communityTexts } from './community-texts.ts';
import type { Named } from './use-voices.ts';

type Props = {
  readonly members: readonly Named[];
  readonly value: readonly string[];
  readonly onChange: (organisations: string[]) => void;
};

/** Members whose representatives are to be told of what is said here. */
export const MentionField = ({ members, value, onChange }: Props) => {
  const t = useTexts(communityTexts);
  return (
    <MultiSelect
      label={t('mentions')}
      description={t('mentionsWhy')}
      searchable
      clearable
      limit={50}
      maxValues={communityLimits.mentions}
      nothingFoundMessage={t('nobody')}
      clearButtonProps={{ 'aria-label': t('mentionNobody') }}
      value={[...value]}
      onChange={onChange}
      data={members.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
    />
  );
};
