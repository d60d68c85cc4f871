import type { CityBlock } from '../growth/block.ts';

/** One request, as the program that loads spells it; with a body it is somebody's who signed in. */
export type Asked = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: object };

/** What every server is asked. */
export function operationsOn({ clusterId, founder }: CityBlock) {
  const read: Asked = { method: 'GET', path: `/api/public/clusters/${clusterId}` };
  const list: Asked = { method: 'GET', path: `/api/public/clusters/${clusterId}/announcements?limit=10` };
  const write: Asked = {
    method: 'POST',
    path: `/api/clusters/${clusterId}/threads`,
    body: {
      organisationId: founder.organisation.id,
      kind: 'announcement',
      visibility: 'public',
      title: 'Испытательный стенд',
      text: 'Стенд свободен с понедельника. Записывайтесь до пятницы.',
    },
  };
  const mixes = [
    { what: 'a cluster', asked: [read] },
    { what: 'a page of its announcements', asked: [list] },
    { what: 'both, and an announcement with every fifth request', asked: [read, list, read, list, write] },
  ];
  return { once: [read, list, write], mixes };
}
