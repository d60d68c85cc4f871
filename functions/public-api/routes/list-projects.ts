import { limitOf } from '../../../shared/contracts/page.ts';
import { projectCardView } from '../../../shared/contracts/present/project-view.ts';
import { listPublicProjects as contract } from '../../../shared/contracts/public-projects.ts';
import { levelsOf } from '../../../shared/domain/project/stages.ts';
import { route } from '../../runtime/route.ts';
import type { PublicDeps } from '../deps.ts';

export const listProjects = route(contract, async ({ industry, stage, cursor, limit }, _call, deps: PublicDeps) => {
  const list = `public projects ${industry ?? 'all'} ${stage ?? 'all'}`;
  const paging = { limit: limitOf(limit), after: deps.cursors.read(list, cursor) };
  const wanted = { industry, ...(stage === undefined ? {} : { levels: levelsOf[stage] }) };
  const page = await deps.projects.everywhere(wanted, paging);
  return { items: page.items.map(projectCardView), next: deps.cursors.write(list, page.next) };
});
