import { Alert, Button, Card, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { abuseReasons } from '../../../../shared/domain/notification/abuse-reasons.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { PlainText } from '../../parts/plain-text.tsx';
import { CommentActs } from './comment-acts.tsx';
import { CommentEdit } from './comment-edit.tsx';
import type { ListedComment } from './comments.tsx';
import { communityTexts } from './community-texts.ts';

type Props = {
  readonly comment: ListedComment;
  readonly voice: string | undefined;
  /** Absent where answers have no answers. */
  readonly onReply?: () => void;
};

/** One comment; of one that is hidden or deleted the place. */
export const Comment = ({ comment, voice, onReply }: Props) => {
  const t = useTexts(communityTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const [editing, setEditing] = useState(false);
  const { author, writtenAt, editedAt, status, text } = comment;
  const own = 'allowedActions' in comment ? comment : undefined;
  const may = own?.allowedActions ?? [];
  if (editing && own !== undefined) return <CommentEdit comment={own} onDone={() => setEditing(false)} />;
  return (
    <Card withBorder padding="sm" component="article" bg="var(--soft)">
      <Text size="sm" c="dimmed" className="nums">
        <b>{author.name}</b> · {formats.moment(writtenAt)}
        {editedAt === undefined ? '' : ` · ${t('edited', { moment: formats.moment(editedAt) })}`}
      </Text>
      {status === 'shown' ? null : (
        <Text c="dimmed" fs="italic">
          {t(status === 'deleted' ? 'deleted' : 'commentHidden')}
        </Text>
      )}
      {own?.moderation === undefined ? null : (
        <Alert color="orange" variant="outline" my="xs">
          {t('hiddenBy', { reason: say(abuseReasons[own.moderation.reason]), by: own.moderation.by })}{' '}
          {own.moderation.note}
        </Alert>
      )}
      {text === undefined ? null : <PlainText text={text} />}
      {own === undefined ? null : (
        <Group gap="xs" mt={4} className="no-print">
          {may.includes('writeComment') && onReply !== undefined ? (
            <Button size="compact-sm" variant="subtle" onClick={onReply}>
              {t('reply')}
            </Button>
          ) : null}
          <CommentActs comment={own} voice={voice} onEdit={() => setEditing(true)} />
        </Group>
      )}
    </Card>
  );
};
