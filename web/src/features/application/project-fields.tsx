import { Button, Fieldset, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { InputOf } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { stageTexts } from '../../parts/words.ts';
import { isStage } from '../desk/cluster-draft.ts';
import { newClusterTexts } from '../desk/new-cluster-texts.ts';
import { applicationTexts } from './application-texts.ts';

/** A project of the application; `key` tells new ones apart on the page. */
export type EditedProject = NonNullable<InputOf<'editCluster'>['projects']>[number] & { readonly key?: string };

export const isWholeProject = ({ title, goal }: EditedProject): boolean =>
  title.trim().length >= 3 && goal.trim().length >= 10;

type Props = {
  readonly projects: readonly EditedProject[];
  readonly onChange: (projects: readonly EditedProject[]) => void;
  readonly checked: boolean;
  readonly founder: string;
  /** Confirmed members, any of whom may lead. */
  readonly leads: readonly { readonly value: string; readonly label: string }[];
};

export const stages = Object.keys(stageTexts.ru).filter(isStage);

/** The projects of an application, one set of fields each. */
export const ProjectFields = ({ projects, onChange, checked, founder, leads }: Props) => {
  const t = useTexts(applicationTexts);
  const words = useTexts(newClusterTexts);
  const stageWords = useTexts(stageTexts);
  const change = (at: number, part: Partial<EditedProject>): void =>
    onChange(projects.map((project, index) => (index === at ? { ...project, ...part } : project)));
  const add = (): void =>
    onChange([...projects, { key: crypto.randomUUID(), title: '', goal: '', stage: 'idea', lead: founder }]);
  return (
    <Stack gap="md">
      {projects.map(({ id, key, title, goal, stage, lead }, index) => (
        <Fieldset key={id ?? key ?? index} legend={t('project', { number: index + 1 })}>
          <Stack gap="sm">
            <TextInput
              label={words('projectTitle')}
              required
              maxLength={200}
              value={title}
              onChange={({ currentTarget: { value } }) => change(index, { title: value })}
              error={checked && title.trim().length < 3 ? words('short3') : undefined}
            />
            <Textarea
              label={words('goal')}
              required
              autosize
              minRows={3}
              maxLength={2000}
              value={goal}
              onChange={({ currentTarget: { value } }) => change(index, { goal: value })}
              error={checked && goal.trim().length < 10 ? words('short10') : undefined}
            />
            <NativeSelect
              label={words('stage')}
              value={stage}
              onChange={({ currentTarget: { value } }) =>
                isStage(value) ? change(index, { stage: value }) : undefined
              }
              data={stages.map((one) => ({ value: one, label: stageWords(one) }))}
            />
            <NativeSelect
              label={t('lead')}
              value={lead}
              onChange={({ currentTarget: { value } }) => change(index, { lead: value })}
              data={[...leads]}
            />
            {projects.length === 1 ? null : (
              <Group>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onChange(projects.filter((_, other) => other !== index))}
                >
                  {t('removeProject')}
                </Button>
              </Group>
            )}
          </Stack>
        </Fieldset>
      ))}
      {projects.length >= 10 ? null : (
        <Group>
          <Button variant="default" onClick={add}>
            {t('addProject')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
