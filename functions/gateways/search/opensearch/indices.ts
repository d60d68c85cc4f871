import { classOf } from '../../../../shared/domain/identifiers/okved.ts';
import type { OrganisationId } from '../../../../shared/domain/ids.ts';
import type { ClusterDocument, OrganisationDocument, ProjectDocument } from '../documents.ts';
import { clusters, organisations, projects, type Shelf, type ShelfDocument, type ShelfName } from '../shelves.ts';

/** Another mapping is another number: new indices are filled from the table beside the old ones. */
const layout = 3;
export const indexOf = (shelf: ShelfName | 'meta'): string => `directory-${layout}-${shelf}`;

const keyword = { type: 'keyword' } as const;
/** Words come in prepared, so the engine only splits at blanks. */
const prepared = { type: 'text', analyzer: 'prepared' } as const;

const analysis = {
  tokenizer: { number_parts: { type: 'ngram', min_gram: 3, max_gram: 15, token_chars: ['digit'] } },
  filter: {
    beginnings: { type: 'edge_ngram', min_gram: 2, max_gram: 40 },
    russian_stemmer: { type: 'stemmer', language: 'russian' },
  },
  analyzer: {
    prepared: { type: 'custom', tokenizer: 'whitespace' },
    beginnings: { type: 'custom', tokenizer: 'whitespace', filter: ['beginnings'] },
    russian_words: { type: 'custom', tokenizer: 'whitespace', filter: ['lowercase', 'russian_stemmer'] },
    number_parts: { type: 'custom', tokenizer: 'number_parts' },
  },
} as const;

/** Settings and mapping of one shelf. One shard: its counts are exact and its scores comparable. */
export const shelfIndex = ({ facets }: Pick<Shelf, 'facets'>) => ({
  settings: { number_of_shards: 1, max_ngram_diff: 12, analysis },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: keyword,
      version: { type: 'long' },
      plain: keyword,
      since: keyword,
      size: { type: 'integer' },
      favoured: { type: 'boolean' },
      surface: {
        ...prepared,
        fields: {
          beginnings: { type: 'text', analyzer: 'beginnings', search_analyzer: 'prepared' },
          stemmed: { type: 'text', analyzer: 'russian_words' },
        },
      },
      // Cyrillic and every Latin spelling of it, in one.
      sounds: prepared,
      about: prepared,
      numbers: {
        ...keyword,
        fields: { parts: { type: 'text', analyzer: 'number_parts', search_analyzer: 'keyword' } },
      },
      facets: { properties: Object.fromEntries(facets.map((facet) => [facet, keyword])) },
      mainClass: keyword,
      otherClasses: keyword,
      members: keyword,
      document: { type: 'object', enabled: false },
    },
  },
});

export const metaIndex = {
  settings: { number_of_shards: 1 },
  mappings: { dynamic: 'strict', properties: { value: keyword } },
} as const;

function stored<Document extends ShelfDocument>(shelf: Shelf<Document>, document: Document) {
  const { words, facets, ...entry } = shelf.entryOf(document);
  return {
    ...entry,
    surface: words.surface,
    sounds: words.sounds,
    about: words.about,
    facets: Object.fromEntries(
      Object.entries(facets).map(([facet, values]) => [facet, values.split(',').filter((value) => value !== '')]),
    ),
    document,
  };
}

export const storedOrganisation = (document: OrganisationDocument) => {
  const main = document.mainActivity === undefined ? [] : [classOf(document.mainActivity)];
  return {
    ...stored(organisations, document),
    // Activities find candidates and nothing else: who is closed to invitations has none.
    mainClass: document.openToInvitations ? main : [],
    otherClasses: document.openToInvitations ? document.additionalClasses.filter((code) => !main.includes(code)) : [],
  };
};

/** With its members, whose entries are changed when they come and go. */
export const storedCluster = (document: ClusterDocument, members: readonly OrganisationId[]) => ({
  ...stored(clusters, document),
  members,
});

export const storedProject = (document: ProjectDocument) => stored(projects, document);
