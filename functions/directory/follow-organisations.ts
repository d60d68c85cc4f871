import { isAdmitted, organisationStatuses } from '../../shared/domain/organisation/organisation.ts';
import type { DirectoryWriter } from '../gateways/search/search-engine.ts';
import { organisationsList } from '../store/keys.ts';
import type { DirectoryDeps } from './deps.ts';
import { listedOrganisation } from './listed-organisation.ts';

/** Milliseconds that are read again: writers' clocks differ, transactions take their time, the index lags. */
export const lag = 120_000;

type Followed = {
  readonly count: number;
  /** Only changes until then were seen; absent when all were. */
  readonly until: string | undefined;
};

/**
 * Every state is read in the order of changes: whoever is admitted is put in, whoever is not any more is taken out.
 * Stops at the deadline, between two pages; the next run continues where each list was left.
 */
export async function followOrganisations(
  writer: DirectoryWriter,
  { source, now }: Pick<DirectoryDeps, 'source' | 'now'>,
  deadline: number,
): Promise<Followed> {
  let count = 0;
  let until: string | undefined;
  for (const status of organisationStatuses()) {
    const list = organisationsList(status);
    const seen = await writer.watermark(list);
    const since = seen === undefined ? '' : new Date(Date.parse(seen) - lag).toISOString();
    let after: Parameters<typeof source.organisations>[2];
    do {
      const page = await source.organisations(status, since === '' ? '0' : since, after);
      count += await writer.putOrganisations(page.items.filter(isAdmitted).map(listedOrganisation));
      const gone = page.items.filter((organisation) => !isAdmitted(organisation));
      count += await writer.removeOrganisations(gone.map(({ id }) => id));
      const last = page.items.at(-1)?.updatedAt;
      if (last !== undefined && last > (seen ?? '')) await writer.setWatermark(list, last);
      after = page.next;
      if (after !== undefined && now().getTime() > deadline) {
        until = until === undefined || (last ?? '') < until ? last : until;
        break;
      }
    } while (after !== undefined);
  }
  return { count, until };
}
