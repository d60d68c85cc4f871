/** Public pages whose first paint is made by the build, each a document of its own; and the module of the page. */
export const paintedPages = {
  '/': 'home/home-page',
  '/clusters': 'clusters/clusters-page',
  '/organisations': 'organisations/organisations-page',
  '/projects': 'projects/projects-page',
  '/needs': 'needs/open-needs-page',
  '/statistics': 'statistics/statistics-page',
  '/developers': 'developers/developers-page',
} as const;

/** What lies in the bucket for a painted page. */
export const documentOf = (page: string): string => (page === '/' ? 'index.html' : `${page.slice(1)}.html`);
/** Every other page: what is around it. */
export const framed = 'page.html';
/** What other sites show in a frame has nothing around it. */
export const bare = 'bare.html';
