import type { Palette } from '../../shared/painting/palette.ts';
import type { Portal } from '../../shared/painting/portal.ts';
import type { PublicDeps } from '../public-api/deps.ts';
import type { Log } from '../runtime/log.ts';

/** What the routes need that pages are painted with. */
export type AskedDeps = Pick<PublicDeps, 'clusters' | 'cursors' | 'figures' | 'lists' | 'organisations' | 'projects'>;

export type Easel = { readonly portal: Pick<Portal, 'paint'>; readonly palette: Palette };

export type PagesDeps = {
  /** The compiled portal, once it is read. */
  readonly easel: () => Promise<Easel>;
  readonly asked: AskedDeps;
  readonly portalUrl: string;
  readonly log: Log;
};
