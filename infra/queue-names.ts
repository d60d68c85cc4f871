/** Every work queue: what the stacks call them, and what an operator may type after `dlq`. */
export const queueNames = ['check', 'notify', 'mail', 'mail-events', 'webhook', 'projections'] as const;
export type QueueName = (typeof queueNames)[number];
