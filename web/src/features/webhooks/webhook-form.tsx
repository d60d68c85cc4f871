import { Button, Card, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { EventChoice } from './event-choice.tsx';
import type { Webhook, WebhookContent } from './webhook-place.ts';
import { webhookTexts } from './webhook-texts.ts';

type Props = {
  readonly title: string;
  readonly submit: string;
  readonly webhook?: Webhook;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: (content: WebhookContent) => void;
};

/** Name, address and events of a subscription. */
export const WebhookForm = ({ title, submit, webhook, problem, busy, onCancel, onSubmit }: Props) => {
  const t = useTexts(webhookTexts);
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? 'https://');
  const [all, setAll] = useState(webhook === undefined || webhook.events.includes('*'));
  const [chosen, setChosen] = useState<readonly string[]>(webhook?.events.filter((event) => event !== '*') ?? []);
  const [checked, setChecked] = useState(false);
  const whole = name.trim() !== '' && url.trim().length > 8 && (all || chosen.length > 0);
  return (
    <Card withBorder padding="md">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (whole) onSubmit({ name: name.trim(), url: url.trim(), events: all ? ['*'] : [...chosen] });
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h4">
            {title}
          </Title>
          <TextInput
            label={t('name')}
            required
            maxLength={80}
            value={name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          <TextInput
            type="url"
            label={t('url')}
            description={t('urlHelp')}
            required
            maxLength={500}
            value={url}
            onChange={({ currentTarget: { value } }) => setUrl(value)}
          />
          <Radio.Group label={t('events')} value={all ? 'all' : 'some'} onChange={(value) => setAll(value === 'all')}>
            <Stack gap="xs" mt="xs">
              <Radio value="all" label={t('allEvents')} />
              <Radio value="some" label={t('someEvents')} />
            </Stack>
          </Radio.Group>
          {all ? null : <EventChoice chosen={chosen} onChange={setChosen} />}
          {checked && !whole ? (
            <Text c="var(--bad)" size="sm" role="alert">
              {t('required')}
            </Text>
          ) : null}
          <ProblemNote problem={problem} />
          <Group>
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
};
