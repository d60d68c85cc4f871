/** What may have become of a letter, the worst first. */
export const deliveryStatuses = [
  'failed',
  'bounced',
  'complained',
  'suppressed',
  'off',
  'queued',
  'sending',
  'sent',
  'delivered',
] as const;

/** The key of the words for each. */
export const deliveryStatusText = {
  failed: 'failed',
  bounced: 'status-bounced',
  complained: 'status-complained',
  suppressed: 'suppressed',
  off: 'off',
  queued: 'queued',
  sending: 'status-sending',
  sent: 'sent',
  delivered: 'status-delivered',
} as const;
