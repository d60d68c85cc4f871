/** The tables' shape, declared once: CDK, the local platform and the tests create them from here. */
export const tableSchema = {
  key: { partition: 'pk', sort: 'sk' },
  ttl: 'ttl',
  indexes: {
    /** Which events were not handed to their queues yet? */
    unsent: { partition: 'unsentPk', sort: 'unsentSk' },
    /** Whose clock has run out? */
    due: { partition: 'duePk', sort: 'dueSk' },
    /** Which memberships has this organisation? */
    byOrganisation: { partition: 'organisationPk', sort: 'organisationSk' },
    /** Which clusters, organisations or people of this kind are there, in order? */
    listing: { partition: 'listingPk', sort: 'listingSk' },
  },
} as const;

/** Personal data, apart from everything else so that it can live in another country (152-FZ). */
export const peopleSchema = { key: { partition: 'pk', sort: 'sk' }, ttl: 'ttl', indexes: {} } as const;

export type IndexName = keyof typeof tableSchema.indexes;
