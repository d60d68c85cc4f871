import { Files, s3 } from '../gateways/files.ts';
import { OpenSearch } from '../gateways/search/opensearch/client.ts';
import { OpenSearchKeeper } from '../gateways/search/opensearch/opensearch-keeper.ts';
import { SnapshotKeeper } from '../gateways/search/sqlite/snapshot-keeper.ts';
import type { DirectoryDeps } from './deps.ts';

type Settings = { readonly FILES_BUCKET: string; readonly SEARCH_ENDPOINT: string; readonly SEARCH_PASSWORD: string };

/** Keeps what the stage has chosen: OpenSearch where there is an endpoint, the snapshot where there is none. */
export function directoryKeeper(settings: Settings): Pick<DirectoryDeps, 'change'> {
  const { FILES_BUCKET, SEARCH_ENDPOINT: endpoint, SEARCH_PASSWORD: password } = settings;
  if (endpoint === '') return new SnapshotKeeper(new Files(s3(process.env), FILES_BUCKET));
  return new OpenSearchKeeper(new OpenSearch({ endpoint, password, timeoutMilliseconds: 20_000 }));
}
