/** Public pages whose first paint is made by the build, each a document of its own; and the module of the page. */
export const paintedPages = {
  '/': 'home/home-page',
  '/clusters': 'clusters/clusters-page',
  '/organisations': 'organisations/organisations-page',
  '/projects': 'projects/projects-page',
  '/needs': 'needs/open-needs-page',
  '/developers': 'developers/developers-page',
} as const;

/** Public pages that functions/pages paints when they are asked for, with what the API says then; and their modules. */
export const askedPages: Readonly<Record<string, readonly string[]>> = {
  '/clusters/$clusterId/': ['clusters/cluster-frame', 'clusters/overview-page'],
  '/clusters/$clusterId/members': ['clusters/cluster-frame', 'clusters/members-page'],
  '/clusters/$clusterId/projects': ['clusters/cluster-frame', 'clusters/projects-section'],
  '/clusters/$clusterId/chain': ['clusters/cluster-frame', 'clusters/chain-page'],
  '/clusters/$clusterId/timeline': ['clusters/cluster-frame', 'clusters/timeline-page'],
  '/organisations/$organisationId': ['organisations/organisation-page'],
  '/projects/$projectId': ['projects/project-page'],
  '/statistics': ['statistics/statistics-page'],
  '/statistics/$metric': ['statistics/metric-page'],
};

/** What lies in the bucket for a painted page. */
export const documentOf = (page: string): string => (page === '/' ? 'index.html' : `${page.slice(1)}.html`);
/** Every other page: what is around it. */
export const framed = 'page.html';
/** What other sites show in a frame has nothing around it. */
export const bare = 'bare.html';
/** What functions/pages paints with: below the folder of the build, and not in the bucket. */
export const brushes = 'server';
/** The same, seen from where a function starts. */
export const compiledPortal = `web/dist/${brushes}`;
