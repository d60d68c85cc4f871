import * as facts from './example-facts.ts';

const queue = {
  name: 'mail' as const,
  waiting: 4,
  dead: 3,
  oldest: facts.invitedAt,
  allowedActions: ['redriveDeadLetters'],
};

export const deadLetterResponses = {
  listDeadLetterQueues: {
    queues: [queue, { name: 'check' as const, waiting: 0, dead: 0, allowedActions: [] }],
  },
  readDeadLetters: {
    ...queue,
    letters: [
      {
        id: '4b1f0c1a-7f0e-4c39-9d27-0a5e2c6c8a11',
        sentAt: facts.invitedAt,
        readable: true,
        content: { personId: facts.coordinator, letterId: `${facts.invitedAt}~${facts.cluster.id}` },
      },
    ],
  },
  redriveDeadLetters: { dryRun: true, letters: 3, left: 3 },
};
