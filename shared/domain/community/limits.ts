/** How much is said here: what one person may do on a day, and how long a text may be. */
export const communityLimits = {
  threadsPerDay: 20,
  commentsPerDay: 100,
  reportsPerDay: 20,
  gatheringsPerDay: 20,
  mentions: 20,
  /** A comment may be put right for so long; who answered it answered what still stands there. */
  commentEditMinutes: 15,
  /** Former texts of a thread that are kept beside it; its events tell of every change. */
  formerTexts: 5,
} as const;
