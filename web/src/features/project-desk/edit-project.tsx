import { Checkbox, Fieldset, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { projectDeskTexts } from './desk-texts.ts';
import { FormAct } from './form-act.tsx';
import { type Level, levels, stageOfLevel, useLevelWords } from './levels.ts';
import type { DeskProject } from './project-desk.tsx';

type Planned = { readonly from: string; readonly to: string };
type Plan = Partial<Record<Level, Planned>>;

/** Title, goal and the plan of stages. */
export const EditProject = ({ project }: { readonly project: DeskProject }) => {
  const t = useTexts(projectDeskTexts);
  const [title, setTitle] = useState(project.title);
  const [goal, setGoal] = useState(project.goal);
  const [plan, setPlan] = useState<Plan>(() => planOf(project));
  const act = useAct('editProject');
  const wrong = Object.values(plan).some(({ from, to }) => from !== '' && to !== '' && from > to);
  const fine = title.trim().length >= 3 && goal.trim().length >= 10 && !wrong;
  const stages = levels.flatMap((trl) => {
    const planned = plan[trl];
    if (planned === undefined) return [];
    const { from, to } = planned;
    const dates = { ...(from === '' ? {} : { plannedFrom: from }), ...(to === '' ? {} : { plannedTo: to }) };
    return [{ stage: stageOfLevel(trl), trl, ...dates }];
  });
  return (
    <FormAct
      label={t('edit')}
      yes={t('save')}
      problem={act.error}
      onSend={() =>
        fine
          ? act.mutateAsync({
              input: { projectId: project.id, title: title.trim(), goal: goal.trim(), stages },
              version: project.version,
            })
          : undefined
      }
    >
      {(checked) => (
        <>
          <TextInput
            label={t('name')}
            required
            maxLength={200}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            error={checked && title.trim().length < 3 ? t('nameShort') : undefined}
          />
          <Textarea
            label={t('goal')}
            required
            autosize
            minRows={4}
            maxLength={2000}
            value={goal}
            onChange={({ currentTarget }) => setGoal(currentTarget.value)}
            error={checked && goal.trim().length < 10 ? t('goalShort') : undefined}
          />
          <PlanFields plan={plan} onChange={setPlan} />
        </>
      )}
    </FormAct>
  );
};

const PlanFields = ({ plan, onChange }: { readonly plan: Plan; readonly onChange: (plan: Plan) => void }) => {
  const t = useTexts(projectDeskTexts);
  const words = useLevelWords();
  return (
    <Fieldset legend={t('plan')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('planHow')}
      </Text>
      <Stack gap="xs">
        {levels.map((level) => {
          const planned = plan[level];
          const without = Object.fromEntries(Object.entries(plan).filter(([key]) => key !== String(level)));
          return (
            <div key={level}>
              <Checkbox
                label={words(level)}
                checked={planned !== undefined}
                onChange={({ currentTarget: { checked } }) =>
                  onChange(checked ? { ...plan, [level]: { from: '', to: '' } } : without)
                }
              />
              {planned === undefined ? null : (
                <Group gap="xs" mt={4} ml="xl">
                  <TextInput
                    type="date"
                    size="xs"
                    label={t('from')}
                    value={planned.from}
                    onChange={({ currentTarget: { value } }) =>
                      onChange({ ...plan, [level]: { ...planned, from: value } })
                    }
                  />
                  <TextInput
                    type="date"
                    size="xs"
                    label={t('to')}
                    value={planned.to}
                    onChange={({ currentTarget: { value } }) =>
                      onChange({ ...plan, [level]: { ...planned, to: value } })
                    }
                    error={
                      planned.from !== '' && planned.to !== '' && planned.from > planned.to
                        ? t('wrongDates')
                        : undefined
                    }
                  />
                </Group>
              )}
            </div>
          );
        })}
      </Stack>
    </Fieldset>
  );
};

const planOf = ({ stages }: DeskProject): Plan =>
  Object.fromEntries(
    stages.map(({ trl, plannedFrom, plannedTo }) => [trl, { from: plannedFrom ?? '', to: plannedTo ?? '' }]),
  );
