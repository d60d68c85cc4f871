import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** Names and values of a thing; what has no value is left out. */
export const Facts = ({ rows }: { readonly rows: readonly (readonly [name: ReactNode, value: ReactNode])[] }) => (
  <dl className={classes.facts}>
    {rows
      .filter(([, value]) => value !== undefined)
      .map(([name, value], index) => (
        <div key={typeof name === 'string' ? name : index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
