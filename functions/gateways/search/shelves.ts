import type * as z from 'zod';
import { classOf, sectionOf } from '../../../shared/domain/identifiers/okved.ts';
import { industryName } from '../../../shared/domain/identifiers/okved-names.ts';
import { ClusterDocument, OrganisationDocument, ProjectDocument } from './documents.ts';
import { soundsOfName } from './sound.ts';
import { stemOf } from './stem.ts';
import { plainName, tellingWords, wordsOf } from './words.ts';

export type ShelfName = 'organisations' | 'clusters' | 'projects';
export type ShelfDocument = OrganisationDocument | ClusterDocument | ProjectDocument;

/** A document as every engine keeps it: what it is found by, counted by and ordered by. */
export type Entry = {
  readonly id: string;
  readonly version: number;
  /** The name without form and quotes. */
  readonly plain: string;
  /** The newest first. */
  readonly since: string;
  /** Words separated by blanks. */
  readonly words: { readonly surface: string; readonly stems: string; readonly sounds: string; readonly about: string };
  /** Values by facet; several in one are separated by commas. */
  readonly facets: Readonly<Record<string, string>>;
  readonly numbers: readonly string[];
  /** How many different words the name has. */
  readonly size: number;
  /** Ranks slightly above its equals. */
  readonly favoured: boolean;
};

/** One kind of thing that is searched. */
export type Shelf<Document extends ShelfDocument = ShelfDocument> = {
  readonly name: ShelfName;
  readonly document: z.ZodType<Document>;
  readonly facets: readonly string[];
  readonly entryOf: (document: Document) => Entry;
};

const stemsIn = (text: string): readonly string[] => wordsOf(text).map(stemOf);

const industryStems = new Map<string, readonly string[]>();

/** Words for what an industry does; asked for once for each of thousands of organisations. */
function aboutIndustry(okvedClass: string): readonly string[] {
  const known = industryStems.get(okvedClass);
  if (known !== undefined) return known;
  const names = [okvedClass, sectionOf(okvedClass) ?? ''].map((code) => industryName(code)?.ru ?? '');
  const stems = names.flatMap(stemsIn);
  industryStems.set(okvedClass, stems);
  return stems;
}

/** `title` is what it is called, `about` (in stems) everything else that people may remember of it. */
function wordsFor(title: string, about: readonly string[]): Entry['words'] {
  const surface = [...new Set(tellingWords(title))];
  const stems = [...new Set(surface.map(stemOf))];
  const sounds = [...new Set([...surface, ...stems].flatMap(soundsOfName))];
  const more = [...new Set([...stemsIn(title), ...about])];
  return {
    surface: surface.join(' '),
    stems: stems.join(' '),
    sounds: sounds.join(' '),
    about: more.filter((stem) => !stems.includes(stem)).join(' '),
  };
}

const sizeOf = (title: string): number => new Set(tellingWords(title)).size;

const sectionsOf = (classes: readonly string[]): string =>
  [...new Set(classes.flatMap((code) => sectionOf(code) ?? []))].join(',');

export const organisations: Shelf<OrganisationDocument> = {
  name: 'organisations',
  document: OrganisationDocument,
  facets: ['section', 'class', 'region', 'kind', 'status', 'membership'],
  entryOf: (found) => {
    const industry = found.mainActivity === undefined ? undefined : classOf(found.mainActivity);
    return {
      id: found.id,
      version: found.version,
      plain: plainName(found.name),
      since: found.admittedAt,
      words: wordsFor(found.name, industry === undefined ? [] : aboutIndustry(industry)),
      facets: {
        section: (industry && sectionOf(industry)) ?? '',
        class: industry ?? '',
        region: found.region ?? '',
        kind: found.kind,
        status: found.status,
        membership: found.clusters.length > 0 ? 'in-cluster' : 'none',
      },
      numbers: [found.inn, found.ogrn],
      size: sizeOf(found.name),
      favoured: found.clusters.length > 0,
    };
  },
};

export const clusters: Shelf<ClusterDocument> = {
  name: 'clusters',
  document: ClusterDocument,
  facets: ['status', 'section', 'class', 'joining'],
  entryOf: (found) => ({
    id: found.id,
    version: found.version,
    plain: plainName(found.title),
    since: found.registeredAt ?? found.openedAt,
    words: wordsFor(found.title, [...stemsIn(found.summary), ...found.industries.flatMap(aboutIndustry)]),
    facets: {
      status: found.status,
      section: sectionsOf(found.industries),
      class: found.industries.join(','),
      joining: found.openToRequests ? 'open' : 'by-invitation',
    },
    numbers: [],
    size: sizeOf(found.title),
    favoured: found.registeredAt !== undefined,
  }),
};

/** Begins with its cluster's. What is proposed and what began are two entries: their versions do not compare. */
export const projectEntryId = ({
  clusterId,
  id,
  status,
}: Pick<ProjectDocument, 'clusterId' | 'id' | 'status'>): string =>
  status === 'proposed' ? `${clusterId}/proposed/${id}` : `${clusterId}/${id}`;

export const projects: Shelf<ProjectDocument> = {
  name: 'projects',
  document: ProjectDocument,
  facets: ['status', 'stage', 'trl', 'section', 'class', 'clusterStatus'],
  entryOf: (found) => ({
    id: projectEntryId(found),
    version: found.version,
    plain: plainName(found.title),
    since: found.since,
    words: wordsFor(found.title, [
      ...stemsIn(`${found.goal} ${found.clusterTitle}`),
      ...found.industries.flatMap(aboutIndustry),
    ]),
    facets: {
      status: found.status,
      stage: found.stage,
      trl: found.trl === undefined ? '' : String(found.trl),
      section: sectionsOf(found.industries),
      class: found.industries.join(','),
      clusterStatus: found.clusterStatus,
    },
    numbers: [],
    size: sizeOf(found.title),
    favoured: false,
  }),
};

export const shelves = [organisations, clusters, projects] as const;
