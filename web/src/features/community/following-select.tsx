import { NativeSelect } from '@mantine/core';
import { useAct, useRead } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { communityTexts } from './community-texts.ts';

const choices = ['default', 'all', 'mentions', 'none'] as const;
type Following = (typeof choices)[number];
const followingOf = (value: string): Following => choices.find((known) => known === value) ?? 'default';

/** How much of what is said in a cluster this person is told. */
export const ClusterFollowing = ({ clusterId }: { readonly clusterId: string }) => {
  const t = useTexts(communityTexts);
  const chosen = useRead('readFollowing', { clusterId });
  const follow = useAct('followCluster');
  const value = follow.isPending ? follow.variables.input.following : chosen.data?.following;
  return (
    <>
      <NativeSelect
        label={t('told')}
        disabled={value === undefined}
        value={value ?? 'default'}
        onChange={({ currentTarget }) =>
          follow.mutate({ input: { clusterId, following: followingOf(currentTarget.value) } })
        }
        data={choices.map((choice) => ({ value: choice, label: t(`told-${choice}`) }))}
      />
      <ProblemNote problem={follow.error} />
    </>
  );
};

type ThreadProps = { readonly clusterId: string; readonly threadId: string; readonly following: Following };

/** The same for one thread. */
export const ThreadFollowing = ({ clusterId, threadId, following }: ThreadProps) => {
  const t = useTexts(communityTexts);
  const follow = useAct('followThread');
  return (
    <>
      <NativeSelect
        label={t('toldThread')}
        maw="20rem"
        value={follow.isPending ? follow.variables.input.following : following}
        onChange={({ currentTarget }) =>
          follow.mutate({ input: { clusterId, threadId, following: followingOf(currentTarget.value) } })
        }
        data={choices.map((choice) => ({
          value: choice,
          label: choice === 'default' ? t('toldThread-default') : t(`told-${choice}`),
        }))}
      />
      <ProblemNote problem={follow.error} />
    </>
  );
};
