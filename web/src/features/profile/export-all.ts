import { call, type OutputOf } from '../../api/client.ts';

/** Collects everything that is kept about the person, page by page, and gives it as one file. */
export const exportAll = async (): Promise<void> => {
  const first = await call('exportMe', {});
  const notifications: OutputOf<'exportMe'>['notifications'] = [...first.notifications];
  let { next } = first;
  while (next !== undefined) {
    const page = await call('exportMe', { cursor: next });
    notifications.push(...page.notifications);
    ({ next } = page);
  }
  const { next: _, ...rest } = first;
  const file = new Blob([JSON.stringify({ ...rest, notifications }, undefined, 2)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `my-data-${first.asOf.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
