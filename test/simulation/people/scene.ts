import type { ServiceWorld } from '../platform/service-calls.ts';
import type { Client } from './client.ts';

/** What everybody in a history shares. */
export type Scene = {
  readonly client: Client;
  readonly world: ServiceWorld;
  /** Organisations that exist, numbered from 1; the first founds. */
  readonly organisations: number;
  readonly threshold: number;
  /** Nobody begins anything new after it (virtual milliseconds). */
  readonly until: number;
  /** The watch comes just now, and this INN is not what it was. */
  readonly watchNow: (inn: string) => void;
  /** The cluster, once it is open. */
  cluster: string | undefined;
  /** The founder has nothing more to do. */
  isOver: boolean;
};

export const hasTime = ({ world, until, isOver }: Scene): boolean => !isOver && world.time.now < until;

/** People do something, and then something else for a while. */
export const rest = ({ world: { time, random } }: Scene, least: number, most: number): Promise<void> =>
  time.sleep(random.between(least * 1000, most * 1000));
