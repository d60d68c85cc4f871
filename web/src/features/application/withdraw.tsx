import { Group } from '@mantine/core';
import type { OutputOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { useTexts } from '../../language/texts.ts';
import { ConfirmAct } from '../../parts/confirm-act.tsx';
import { applicationTexts } from './application-texts.ts';

/** The way out for the founder; it asks once more. */
export const Withdraw = ({ cluster }: { readonly cluster: OutputOf<'readCluster'> }) => {
  const t = useTexts(applicationTexts);
  const withdraw = useAct('withdrawCluster');
  const { id: clusterId, title } = cluster;
  return (
    <Group className="no-print">
      <ConfirmAct
        label={t('withdraw')}
        title={t('withdrawAsk', { title })}
        text={t('withdrawWarn')}
        yes={t('withdraw')}
        colour="red.9"
        problem={withdraw.error}
        onConfirm={() => withdraw.mutateAsync({ input: { clusterId } })}
      />
    </Group>
  );
};
