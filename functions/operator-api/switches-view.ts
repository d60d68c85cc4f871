import { switchNames } from '../../shared/domain/switchboard/fact.ts';
import type { Switchboard } from '../../shared/domain/switchboard/switchboard.ts';

export const switchesView = ({ off }: Switchboard) => ({
  switches: switchNames.map((name) => {
    const found = off.find((one) => one.name === name);
    return { name, on: found === undefined, ...(found === undefined ? {} : { since: found.since, by: found.by }) };
  }),
});
