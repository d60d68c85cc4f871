import { Alert, Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { contributionTexts } from '../../parts/words.ts';
import { joinTexts } from './join-texts.ts';

const route = getRouteApi('/clusters/$clusterId/join');
type Kind = keyof typeof contributionTexts.ru;
const kinds: readonly Kind[] = [
  'research',
  'material',
  'component',
  'assembly',
  'software',
  'test-site',
  'first-customer',
  'finance',
  'training',
  'infrastructure',
  'other',
];

type Props = {
  readonly organisations: readonly { readonly value: string; readonly label: string }[];
  readonly onSent: () => void;
};

/** Who asks, and what it brings. */
export const JoinForm = ({ organisations, onSent }: Props) => {
  const t = useTexts(joinTexts);
  const words = useTexts(contributionTexts);
  const { clusterId } = route.useParams();
  const { project: projectId, role } = route.useSearch();
  const wanted = kinds.find((one) => one === role);
  const project = useRead('readPublicProject', { projectId: projectId ?? '' }, { enabled: projectId !== undefined });
  const [organisationId, setOrganisation] = useState(organisations[0]?.value ?? '');
  const [kind, setKind] = useState<Kind>(wanted ?? 'component');
  const [text, setText] = useState('');
  const [message, setMessage] = useState('');
  const [checked, setChecked] = useState(false);
  const short = text.trim().length < 3;
  const ask = useAct('requestToJoin', onSent);
  const hole = projectId === undefined || wanted === undefined ? undefined : { projectId, role: wanted };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (short) return;
        ask.mutate({
          input: {
            clusterId,
            organisationId,
            contribution: { kind, text: text.trim() },
            ...(hole === undefined ? {} : { hole }),
            ...(message.trim() === '' ? {} : { message: message.trim() }),
          },
        });
      }}
    >
      <Stack gap="md" maw="34rem">
        {hole === undefined || project.data === undefined ? null : (
          <Alert variant="light">{t('hole', { role: words(hole.role), project: project.data.title })}</Alert>
        )}
        <NativeSelect
          label={t('organisation')}
          data={[...organisations]}
          value={organisationId}
          onChange={({ currentTarget: { value } }) => setOrganisation(value)}
        />
        <NativeSelect
          label={t('kind')}
          data={kinds.map((value) => ({ value, label: words(value) }))}
          value={kind}
          disabled={hole !== undefined}
          onChange={({ currentTarget: { value } }) => setKind(kinds.find((one) => one === value) ?? 'other')}
        />
        <TextInput
          label={t('what')}
          description={t('whatHint')}
          required
          maxLength={300}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          error={checked && short ? t('whatShort') : undefined}
        />
        <Textarea
          label={t('message')}
          maxLength={500}
          autosize
          minRows={2}
          value={message}
          onChange={({ currentTarget: { value } }) => setMessage(value)}
        />
        <ProblemNote problem={ask.error} />
        <Button type="submit" loading={ask.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('send')}
        </Button>
      </Stack>
    </form>
  );
};
