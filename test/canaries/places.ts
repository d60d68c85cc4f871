import type { Hit } from './canaries.ts';

/** Where a value about a person may be, with the reason. */
type Place = { readonly place: RegExp; readonly kinds: readonly Hit['kind'][]; readonly why: string };

const identity = ['name', 'address'] as const;
/** Stands for everything that people wrote in their own words: it is planted in all of it. */
const words = ['telephone'] as const;

/** The whole list. Events, queues, logs, notifications, webhooks and open data are not in it, for no kind of value. */
export const places: readonly Place[] = [
  {
    place: /^item\/person$/,
    kinds: identity,
    why: 'The table of people is the one place that knows who somebody is and where to write to.',
  },
  {
    place:
      /^item\/(?:cluster|member|organisation|project|project-report|city-request|city-answer|thread|comment|decision|paper-letter)$/,
    kinds: words,
    why: 'The text itself, in the item of what it was written for.',
  },
  { place: /^update$/, kinds: words, why: 'The same items, written attribute by attribute.' },
  {
    place: /^item\/(?:project-card|registration)$/,
    kinds: words,
    why: 'Copies of what a cluster and its projects say of themselves to everybody, for lists.',
  },
  {
    place: /^item\/idempotency-record$/,
    kinds: words,
    why: 'The answer to the request that brought the text, for the one who repeats it; gone after seven days.',
  },
  { place: /^answer\/\w+\/known$/, kinds: words, why: 'Those who may see the cluster read what was written in it.' },
  {
    place:
      /^answer\/(?:listAnnouncements|readPublicProject|searchClusters|readPublicCluster|listClusterCityAnswers|listCityAnswers)\/anybody$/,
    kinds: words,
    why: 'Written for everybody: what the form says to the one who fills it in.',
  },
  {
    place: /^answer\/previewLetter\/anybody$/,
    kinds: words,
    why: 'The letter itself: who holds its link may read it.',
  },
  { place: /^page$/, kinds: words, why: 'The public page of a cluster shows its summary.' },
  { place: /^file\/search\/directory\.db\.gz$/, kinds: words, why: 'Search finds clusters by their public summary.' },
];

export const allowed = ({ kind, place }: Hit): boolean =>
  places.some((one) => one.kinds.includes(kind) && one.place.test(place));
