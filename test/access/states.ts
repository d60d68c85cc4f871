import type { Aggregate } from '../../shared/domain/event.ts';
import { lying, registeredStates, type Scene } from './scene.ts';

export const alone = { cluster: '', thing: '', self: [], sees: 1, writes: [], ids: {} } as const;
export const each = <State>(
  states: Readonly<Record<string, State>>,
  make: (state: State, name: string) => Omit<Scene, 'thing'>,
) => Object.entries(states).map(([thing, state]): Scene => ({ ...make(state, thing), thing }));
export const inRegistered = <State>(
  kind: string,
  states: Readonly<Record<string, State>>,
  make: (state: State, name: string) => Omit<Scene, 'kind' | 'cluster' | 'thing'>,
) => registeredStates.flatMap((cluster) => each(states, (state, name) => ({ ...make(state, name), kind, cluster })));

export const maybe = (aggregate: Aggregate, state: { readonly id: string } | undefined) =>
  state === undefined ? [] : [lying(aggregate, state)];
