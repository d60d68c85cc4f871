import type { Files } from '../gateways/files.ts';
import { OpenSearch } from '../gateways/search/opensearch/client.ts';
import { OpenSearchKeeper } from '../gateways/search/opensearch/opensearch-keeper.ts';
import { SnapshotKeeper } from '../gateways/search/sqlite/snapshot-keeper.ts';
import type { DirectoryDeps } from './deps.ts';

type Settings = { readonly SEARCH_ENDPOINT: string; readonly SEARCH_PASSWORD: string };

/** Keeps what the stage has chosen: OpenSearch where there is an endpoint, the snapshot where there is none. */
export function directoryKeeper(settings: Settings, files: Files): Pick<DirectoryDeps, 'change'> {
  const { SEARCH_ENDPOINT: endpoint, SEARCH_PASSWORD: password } = settings;
  if (endpoint === '') return new SnapshotKeeper(files);
  return new OpenSearchKeeper(new OpenSearch({ endpoint, password, timeoutMilliseconds: 20_000 }));
}
