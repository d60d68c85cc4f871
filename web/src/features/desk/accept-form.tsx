import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import * as z from 'zod/mini';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import {
  type Contribution,
  ContributionFields,
  type ContributionForm,
  contributionOf,
  isKind,
} from '../../parts/contribution-fields.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useDraft } from '../../parts/use-draft.ts';
import { deskTexts } from './desk-texts.ts';

type Props = {
  readonly clusterId: string;
  readonly organisationId: string;
  /** What was said before, in answer to a letter. */
  readonly known: Contribution | undefined;
  readonly onBack: () => void;
  readonly onDone?: () => void;
};

const Stored = z.object({ kind: z.string(), text: z.string() });
const read = (stored: unknown): ContributionForm | undefined => {
  const { data } = Stored.safeParse(stored);
  return data === undefined ? undefined : { text: data.text, kind: isKind(data.kind) ? data.kind : '' };
};

/** Accepts an invitation with what the organisation brings. */
export const AcceptForm = ({ clusterId, organisationId, known, onBack, onDone }: Props) => {
  const t = useTexts(deskTexts);
  const [checked, setChecked] = useState(false);
  const draft = useDraft<ContributionForm>(
    `accept:${clusterId}:${organisationId}`,
    read,
    known ?? { kind: '', text: '' },
  );
  const accept = useAct('acceptInvitation', () => {
    draft.discard();
    onDone?.();
  });
  const submit = (): void => {
    setChecked(true);
    const contribution = contributionOf(draft.form);
    if (contribution !== undefined) accept.mutate({ input: { clusterId, organisationId, contribution } });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <ContributionFields value={draft.form} onChange={draft.change} checked={checked} />
        <ProblemNote problem={accept.error} />
        <Group>
          <Button type="submit" loading={accept.isPending}>
            {t('confirm')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
