import { Anchor, Button, Card, Group, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { inviteTexts } from '../invitations/invite-texts.ts';
import { gapsTexts } from './gaps-texts.ts';

type Props = {
  readonly clusterId: string;
  readonly candidate: OutputOf<'readGaps'>['candidates'][number];
};

/** An organisation that would fit, with the reasons, and one click to invite it. */
export const Candidate = ({ clusterId, candidate }: Props) => {
  const t = useTexts(gapsTexts);
  const results = useTexts(inviteTexts);
  const say = useSay();
  const { organisationId, name, inn, reasons, inviteWith } = candidate;
  const [result, setResult] = useState<OutputOf<'inviteOrganisations'>['rows'][number]['result']>();
  const invite = useAct('inviteOrganisations', ({ rows: [row] }) => setResult(row?.result));
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="xs" h="100%" justify="space-between">
        <div>
          <Anchor
            fw={600}
            renderRoot={(props) => <Link to="/organisations/$organisationId" params={{ organisationId }} {...props} />}
          >
            {name}
          </Anchor>
          <Text size="sm" c="dimmed" className="nums">
            {t('inn', { inn })}
          </Text>
          <List size="sm" mt="xs">
            {reasons.map(({ code, value, text }) => (
              <List.Item key={`${code}-${value}`}>{say(text)}</List.Item>
            ))}
          </List>
        </div>
        <Group>
          {result === undefined ? (
            <Button
              size="sm"
              loading={invite.isPending}
              aria-label={`${t('invite')}: ${name}`}
              onClick={() => invite.mutate({ input: { clusterId, invitees: [inviteWith] } })}
            >
              {t('invite')}
            </Button>
          ) : (
            <Text role="status" fw={600} c={result === 'invited' ? 'var(--good)' : 'var(--warn)'}>
              {result === 'invited' ? t('invited') : results(`r_${result}`)}
            </Text>
          )}
        </Group>
        <ProblemNote problem={invite.error} />
      </Stack>
    </Card>
  );
};
