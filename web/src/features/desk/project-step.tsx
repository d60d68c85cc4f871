import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useTexts } from '../../language/texts.ts';
import { stageTexts } from '../../parts/words.ts';
import { type ClusterForm, isStage } from './cluster-draft.ts';
import { newClusterTexts } from './new-cluster-texts.ts';

type Part = Pick<ClusterForm, 'projectTitle' | 'goal' | 'stage'>;
type Props = {
  readonly form: Part;
  readonly change: (part: Partial<Part>) => void;
  readonly checked: boolean;
};

const stages = Object.keys(stageTexts.ru).filter(isStage);

export const ProjectStep = ({ form, change, checked }: Props) => {
  const t = useTexts(newClusterTexts);
  const stage = useTexts(stageTexts);
  return (
    <>
      <Text>{t('projectText')}</Text>
      <TextInput
        label={t('projectTitle')}
        size="md"
        required
        maxLength={200}
        value={form.projectTitle}
        onChange={({ currentTarget }) => change({ projectTitle: currentTarget.value })}
        error={checked && form.projectTitle.trim().length < 3 ? t('short3') : undefined}
      />
      <Textarea
        label={t('goal')}
        description={t('goalHint')}
        size="md"
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={form.goal}
        onChange={({ currentTarget }) => change({ goal: currentTarget.value })}
        error={checked && form.goal.trim().length < 10 ? t('short10') : undefined}
      />
      <NativeSelect
        label={t('stage')}
        size="md"
        required
        value={form.stage}
        onChange={({ currentTarget: { value } }) => change({ stage: isStage(value) ? value : '' })}
        error={checked && form.stage === '' ? t('chooseStage') : undefined}
        data={[{ value: '', label: t('chooseStage') }, ...stages.map((one) => ({ value: one, label: stage(one) }))]}
      />
    </>
  );
};
