import type { Files } from '../gateways/files.ts';
import { OpenSearch } from '../gateways/search/opensearch/client.ts';
import { OpenSearchEngine } from '../gateways/search/opensearch/opensearch-engine.ts';
import type { SearchEngine } from '../gateways/search/search-engine.ts';
import { SnapshotReader } from '../gateways/search/sqlite/snapshot-reader.ts';
import type { Log } from '../runtime/log.ts';

type Settings = { readonly SEARCH_ENDPOINT: string; readonly SEARCH_PASSWORD: string };
type World = { readonly now: () => Date; readonly log: Log };

/** The engine that the stage has chosen: OpenSearch where there is an endpoint, the snapshot where there is none. */
export function openDirectory(settings: Settings, files: Files, world: World): () => Promise<SearchEngine> {
  const { SEARCH_ENDPOINT: endpoint, SEARCH_PASSWORD: password } = settings;
  if (endpoint === '') {
    const reader = new SnapshotReader(files, world);
    return () => reader.engine();
  }
  const engine = new OpenSearchEngine(new OpenSearch({ endpoint, password, timeoutMilliseconds: 3000 }));
  return async () => engine;
}
