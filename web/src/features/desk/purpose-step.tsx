import { Textarea, TextInput } from '@mantine/core';
import { useTexts } from '../../language/texts.ts';
import type { ClusterForm } from './cluster-draft.ts';
import { newClusterTexts } from './new-cluster-texts.ts';

type Part = Pick<ClusterForm, 'title' | 'summary'>;
type Props = {
  readonly form: Part;
  readonly change: (part: Partial<Part>) => void;
  readonly checked: boolean;
};

export const PurposeStep = ({ form, change, checked }: Props) => {
  const t = useTexts(newClusterTexts);
  return (
    <>
      <TextInput
        label={t('clusterTitle')}
        description={t('clusterTitleHint')}
        size="md"
        required
        maxLength={200}
        value={form.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        error={checked && form.title.trim().length < 3 ? t('short3') : undefined}
      />
      <Textarea
        label={t('summary')}
        description={t('summaryHint')}
        size="md"
        required
        autosize
        minRows={4}
        maxLength={3000}
        value={form.summary}
        onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
        error={checked && form.summary.trim().length < 10 ? t('short10') : undefined}
      />
    </>
  );
};
