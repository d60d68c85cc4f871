import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis, ResponsiveContainer } from 'recharts';
import { useLanguage } from '../../language/language.tsx';
import classes from './statistics.module.css';

export type Point = { readonly of: string; readonly label: string; readonly value: number | null };

/** A figure over time. Beside it stands its table, so readers need not hear the drawing. */
export const HistoryChart = ({ points, name }: { readonly points: readonly Point[]; readonly name: string }) => {
  const { formats } = useLanguage();
  return (
    <div className={classes.chart} aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <AreaChart data={[...points]} margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="label" stroke="var(--quiet)" tick={{ fill: 'var(--quiet)', fontSize: 13 }} minTickGap={24} />
          <YAxis
            stroke="var(--quiet)"
            tick={{ fill: 'var(--quiet)', fontSize: 13 }}
            width={64}
            tickFormatter={(value: number) => formats.number(value)}
            allowDecimals={false}
          />
          <Tooltip
            formatter={(value) => [typeof value === 'number' ? formats.number(value) : '—', name]}
            contentStyle={{ background: 'var(--page)', borderColor: 'var(--line)', color: 'inherit' }}
          />
          <Area
            dataKey="value"
            name={name}
            stroke="var(--mantine-primary-color-filled)"
            fill="var(--mantine-color-city-light)"
            strokeWidth={2.5}
            isAnimationActive={false}
            dot={points.length < 40}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
};
