/** The directory that is searched, packed. */
export const snapshotKey = 'search/directory.db.gz';
/** Until when changes are in it: apart from the data, so that a run that found nothing new can say so for a few bytes. */
export const asOfKey = 'search/as-of.json';
/** Where the snapshot is kept in the bucket of files: one function writes, one reads. */
export const snapshotKeys = [snapshotKey, asOfKey] as const;
