/** A grant that no test uses and that is needed all the same. */
export type Reason = {
  readonly functions: readonly string[];
  readonly action: string;
  readonly resource: RegExp;
  readonly why: string;
};

/** The whole list. An entry that no grant needs any more fails the run, as an unused grant without an entry does. */
export const reasons: readonly Reason[] = [
  {
    functions: ['search', 'directory', 'figures', 'open-data'],
    action: 's3:ListBucket',
    resource: /^arn:aws:s3:::/,
    why: 'Without it S3 answers 403 instead of 404 for a file that is not there yet. It is no request of its own.',
  },
  {
    functions: ['relay'],
    action: 'sqs:GetQueueAttributes',
    resource: /-relay-failures$/,
    why: 'The CDK grants it together with sending, for the records that Lambda itself puts aside.',
  },
];
