import { NativeSelect } from '@mantine/core';
import { useTexts } from '../../language/texts.ts';
import type { Order } from './queue-order.ts';
import { reviewTexts } from './review-texts.ts';
import classes from './review.module.css';

const shows = ['in-review', 'action-needed', 'rejected', 'suspended'] as const;
const clocks = ['near-due', 'overdue'] as const;
const owners = ['mine', 'free'] as const;
const orders = ['newest', 'participants', 'title'] as const;

type Asked = {
  readonly show: (typeof shows)[number];
  readonly clock?: (typeof clocks)[number] | undefined;
  readonly whose?: (typeof owners)[number] | undefined;
  readonly sort?: Order | undefined;
};
type Props = {
  readonly asked: Asked;
  readonly onAsk: (change: { [Part in keyof Asked]?: Asked[Part] | undefined }) => void;
};

/** What to show of the queue. */
export const QueueFilters = ({ asked, onAsk }: Props) => {
  const t = useTexts(reviewTexts);
  const reviewing = asked.show === 'in-review';
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('show')}
        value={asked.show}
        data={shows.map((value) => ({ value, label: t(`show-${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const show = shows.find((one) => one === value);
          onAsk({ show: show === 'in-review' ? undefined : show, clock: undefined, whose: undefined });
        }}
      />
      {reviewing ? (
        <>
          <NativeSelect
            label={t('clock')}
            value={asked.clock ?? ''}
            data={[
              { value: '', label: t('clock-any') },
              ...clocks.map((value) => ({ value, label: t(`clock-${value}`) })),
            ]}
            onChange={({ currentTarget: { value } }) => onAsk({ clock: clocks.find((one) => one === value) })}
          />
          <NativeSelect
            label={t('whose')}
            value={asked.whose ?? ''}
            data={[
              { value: '', label: t('whose-all') },
              ...owners.map((value) => ({ value, label: t(`whose-${value}`) })),
            ]}
            onChange={({ currentTarget: { value } }) => onAsk({ whose: owners.find((one) => one === value) })}
          />
        </>
      ) : null}
      <NativeSelect
        label={t('sort')}
        value={asked.sort ?? ''}
        data={[
          { value: '', label: t(reviewing ? 'sort-due' : 'sort-since') },
          ...orders.map((value) => ({ value, label: t(`sort-${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) => onAsk({ sort: orders.find((one) => one === value) })}
      />
    </div>
  );
};
