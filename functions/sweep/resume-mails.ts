import type { MailMessage } from '../../shared/contracts/messages.ts';
import { skewMilliseconds } from '../store/mail-store.ts';
import type { SweepDeps } from './deps.ts';

const most = 200;
const again = 5 * 60_000;

/** E-mails that are due: their message was lost, their worker died, or the provider asked to wait. */
export async function resumeMails({ mails, mail, sender, now, log }: SweepDeps): Promise<number> {
  if ((await sender.current()).status === 'paused') return 0;
  const resumed: MailMessage[] = [];
  // A lease counts as expired only when every clock agrees; asking earlier would put the letter off for nothing.
  const due = new Date(now().getTime() - skewMilliseconds);
  for (const one of await mails.due(due, most))
    if (await mails.defer(one, new Date(now().getTime() + again))) resumed.push(one.message);
  const failed = await mail.sendAll(resumed);
  if (failed.size > 0) log('mail-not-sent', { count: failed.size });
  return resumed.length - failed.size;
}
