import { ClusterStore } from '../store/cluster-store.ts';
import { FiguresStore } from '../store/figures-store.ts';
import { ListStore } from '../store/list-store.ts';
import { OrganisationStore } from '../store/organisation-store.ts';
import { ProjectStore } from '../store/project-store.ts';
import type { Table } from '../store/table.ts';

/** What public pages are read from. */
export const stores = (table: Table) => ({
  clusters: new ClusterStore(table),
  figures: new FiguresStore(table),
  lists: new ListStore(table),
  organisations: new OrganisationStore(table),
  projects: new ProjectStore(table),
});
