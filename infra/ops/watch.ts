import { parseArgs } from 'node:util';
import { Queue } from '../../functions/gateways/queue.ts';
import { OrganisationStore } from '../../functions/store/organisation-store.ts';
import { CheckMessage } from '../../shared/contracts/messages.ts';
import { UsageError } from './usage-error.ts';
import { Where, whereOptions } from './where.ts';

/** `watch now --inn INN`: has organisations looked up in the register at once, whosever turn it is. */
export async function watch(args: readonly string[], say: (text: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...whereOptions, inn: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const { inn: numbers = [] } = values;
  if (positionals.join(' ') !== 'now' || numbers.length === 0)
    throw new UsageError('watch now --inn INN [--inn INN …]');
  if (numbers.length > 100) throw new UsageError('At most 100 organisations at once.');
  const where = new Where(values);
  const [dynamodb, sqs] = [where.dynamodb(), where.sqs()];
  try {
    const organisations = new OrganisationStore(await where.mainTable(dynamodb));
    const queue = new Queue(sqs, await where.queueUrl(sqs, 'check'), CheckMessage);
    const found = await organisations.findByNumber(numbers);
    for (const [index, organisation] of found.entries()) {
      if (organisation === undefined) say(`${numbers[index]}: no organisation here stands for this number.`);
      else await queue.send({ kind: 'watch', organisationId: organisation.id });
    }
    say(`${found.filter((one) => one !== undefined).length} organisations are being looked up.`);
  } finally {
    dynamodb.destroy();
    sqs.destroy();
  }
}
