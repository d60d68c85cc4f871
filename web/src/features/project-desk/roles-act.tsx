import { Fieldset, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { isKind } from '../../parts/contribution-fields.tsx';
import { contributionTexts } from '../../parts/words.ts';
import { projectDeskTexts } from './desk-texts.ts';
import { FormAct } from './form-act.tsx';
import type { DeskProject } from './project-desk.tsx';

type Wanted = Readonly<Record<string, { readonly wanted: number; readonly note: string }>>;

/** Whom the project looks for, and how many of each. */
export const RolesAct = ({ project }: { readonly project: DeskProject }) => {
  const t = useTexts(projectDeskTexts);
  const words = useTexts(contributionTexts);
  const [form, setForm] = useState<Wanted>(() =>
    Object.fromEntries(project.roles.map(({ role, wanted, note }) => [role, { wanted, note: note ?? '' }])),
  );
  const act = useAct('changeProjectRoles');
  const kinds = Object.keys(contributionTexts.ru).filter(isKind);
  const roles = kinds.flatMap((role) => {
    const { wanted = 0, note = '' } = form[role] ?? {};
    const said = note.trim();
    return wanted === 0 ? [] : [{ role, wanted, ...(said.length < 3 ? {} : { note: said }) }];
  });
  return (
    <FormAct
      label={t('roles')}
      text={t('rolesHow')}
      yes={t('save')}
      problem={act.error}
      onSend={() => act.mutateAsync({ input: { projectId: project.id, roles }, version: project.version })}
    >
      {() => (
        <Stack gap="xs">
          {kinds.map((role) => {
            const { wanted = 0, note = '' } = form[role] ?? {};
            return (
              <Fieldset key={role} legend={<Text fw={600}>{words(role)}</Text>} p="xs">
                <Group gap="xs" align="flex-end">
                  <NumberInput
                    label={t('wanted')}
                    w="6rem"
                    min={0}
                    max={20}
                    allowDecimal={false}
                    value={wanted}
                    onChange={(value) => setForm({ ...form, [role]: { note, wanted: Number(value) || 0 } })}
                  />
                  {wanted === 0 ? null : (
                    <TextInput
                      label={t('note')}
                      style={{ flex: '1 1 12rem' }}
                      maxLength={300}
                      value={note}
                      onChange={({ currentTarget }) =>
                        setForm({ ...form, [role]: { wanted, note: currentTarget.value } })
                      }
                    />
                  )}
                </Group>
              </Fieldset>
            );
          })}
        </Stack>
      )}
    </FormAct>
  );
};
