import type { Platform } from './platform.ts';
import type { ServiceWorld } from './service-calls.ts';

/** Those who are watched have their turn now, as they have it each day at some time: mostly somebody has changed. */
export function watchDay(
  platform: Platform,
  { time, random }: ServiceWorld,
  who = random.pick([...platform.register.known.keys()]),
): void {
  const now = new Date(time.now).toISOString();
  for (const item of platform.main.items()) {
    if (item['entity']?.S !== 'watch' || random.chance(0.3)) continue;
    const { pk, sk } = item;
    if (pk?.S === undefined || sk?.S === undefined) continue;
    const set = 'SET nextAt = :now, dueSk = :now';
    platform.main.write([
      { kind: 'update', pk: pk.S, sk: sk.S, set, when: undefined, names: undefined, values: { ':now': { S: now } } },
    ]);
  }
  if (random.chance(0.8)) platform.register.change(who);
}

/** What has expired is deleted by the table itself, within days, whatever else is going on. */
export function expire(platform: Platform, { time, random }: ServiceWorld): void {
  const seconds = time.now / 1000;
  const expired = Array.from(platform.main.items()).filter(({ ttl }) => Number(ttl?.N) < seconds);
  for (const { pk, sk } of expired) {
    if (pk?.S === undefined || sk?.S === undefined) continue;
    if (random.chance(0.7))
      platform.main.write([
        { kind: 'delete', pk: pk.S, sk: sk.S, when: undefined, names: undefined, values: undefined },
      ]);
  }
}
