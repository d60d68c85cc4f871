import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useTexts } from '../../language/texts.ts';
import { matchTexts } from './match-texts.ts';

/** Back to what a match is about: one's own need. */
export const MatchBack = ({ match: { needId } }: { readonly match: OutputOf<'readMatch'> }) => {
  const t = useTexts(matchTexts);
  if (needId === undefined) return null;
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to="/needs/$needId" params={{ needId }} {...props} />}>
      ← {t('back')}
    </Anchor>
  );
};
