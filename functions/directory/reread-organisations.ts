import { isAdmitted, organisationStatuses } from '../../shared/domain/organisation/organisation.ts';
import { moscowDay } from '../../shared/programme/moscow-time.ts';
import type { DirectoryWriter } from '../gateways/search/search-engine.ts';
import { organisationsList } from '../store/keys.ts';
import type { DirectoryDeps } from './deps.ts';
import { listedOrganisation } from './listed-organisation.ts';

const whole = 'whole';
const beginning = new Date(0).toISOString();

/**
 * Once a night everybody is read again, whatever was seen before: an organisation that was passed over, since the index
 * lagged longer than it ever should, is found the next day at the latest. Stops at the deadline, between two pages; the
 * next run goes on. What is known already changes nothing.
 */
export async function rereadOrganisations(
  writer: DirectoryWriter,
  { source, now }: Pick<DirectoryDeps, 'source' | 'now'>,
  deadline: number,
): Promise<number> {
  const at = now();
  const last = await writer.watermark(whole);
  // A new directory has just read everybody.
  if (last === undefined) await writer.setWatermark(whole, at.toISOString());
  if (last === undefined || moscowDay(new Date(last)) === moscowDay(at)) return 0;
  let count = 0;
  for (const status of organisationStatuses()) {
    const list = `${whole} ${organisationsList(status)}`;
    let since = (await writer.watermark(list)) ?? beginning;
    let after: Parameters<typeof source.organisations>[2];
    do {
      if (now().getTime() > deadline) return count;
      const page = await source.organisations(status, since, after);
      count += await writer.putOrganisations(page.items.filter(isAdmitted).map(listedOrganisation));
      count += await writer.removeOrganisations(page.items.filter((one) => !isAdmitted(one)).map(({ id }) => id));
      since = page.items.at(-1)?.updatedAt ?? since;
      await writer.setWatermark(list, since);
      after = page.next;
    } while (after !== undefined);
  }
  for (const status of organisationStatuses())
    await writer.setWatermark(`${whole} ${organisationsList(status)}`, beginning);
  await writer.setWatermark(whole, at.toISOString());
  return count;
}
