import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Deployment } from './deployment.ts';

const deployment = new Deployment('production');
const queues = deployment.ofType('AWS::SQS::Queue').map((queue) => ({
  ...queue,
  name: z.string().parse(queue.Properties['QueueName']).replace('innovation-clusters-production-', ''),
}));
const work = queues.filter(({ name }) => !/-(dead-letters|failures)$/.test(name));
const queueNamed = (name: string) => {
  const found = queues.find((queue) => queue.name === name);
  if (found === undefined) throw new Error(`no queue ${name}`);
  return found;
};
const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
});
const mappings = deployment.ofType('AWS::Lambda::EventSourceMapping').map((resource) => ({
  resource,
  mapping: Mapping.loose().parse(deployment.resolve(resource.stack, resource.Properties)),
}));

describe('queues', () => {
  it('exist for each kind of work', () => {
    expect(work.map(({ name }) => name).toSorted()).toEqual([
      'check',
      'mail',
      'mail-events',
      'notify',
      'projections',
      'webhook',
    ]);
  });

  it.each(work.map(({ name }) => name))(
    '%s puts a message aside after five tries, for fourteen days (a poisoned message turned for ever)',
    (name) => {
      const queue = queueNamed(name);
      const letters = queueNamed(`${name}-dead-letters`);
      expect(deployment.resolve(queue.stack, queue.Properties['RedrivePolicy'] ?? null)).toEqual({
        deadLetterTargetArn: deployment.arn(letters),
        maxReceiveCount: 5,
      });
      expect(letters.Properties['MessageRetentionPeriod']).toBe(14 * 24 * 60 * 60);
      expect(deployment.resolve(letters.stack, letters.Properties['RedriveAllowPolicy'] ?? null)).toEqual({
        redrivePermission: 'byQueue',
        sourceQueueArns: [deployment.arn(queue)],
      });
    },
  );

  it('hide a message for six times as long as its worker may take (a slow check was done twice at once)', () => {
    for (const queue of work) {
      const consumer = mappings.find(({ mapping }) => mapping.EventSourceArn === deployment.arn(queue));
      expect(consumer, `${queue.name} has a worker`).toBeDefined();
      const fn = deployment.resources.find(({ id }) => id === consumer?.mapping.FunctionName);
      expect(queue.Properties['VisibilityTimeout']).toBeGreaterThanOrEqual(
        6 * z.number().parse(fn?.Properties['Timeout']),
      );
    }
  });

  it('are encrypted and refuse plain HTTP', () => {
    for (const queue of queues) {
      expect(queue.Properties).toMatchObject({ SqsManagedSseEnabled: true });
      const policy = deployment
        .ofType('AWS::SQS::QueuePolicy')
        .find(({ stack, Properties }) =>
          JSON.stringify(deployment.resolve(stack, Properties['Queues'] ?? [])).includes(`"${queue.id}"`),
        );
      expect(JSON.stringify(policy?.Properties)).toContain('{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"');
    }
  });
});

describe('workers', () => {
  it('give back only the messages that failed, and wait for no batch to fill (one bad letter sent nine again)', () => {
    expect(mappings.length).toBe(work.length + 1);
    for (const { mapping } of mappings) {
      expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(mapping.MaximumBatchingWindowInSeconds).toBe(0);
    }
  });

  it('check one submission at a time, two together (the register counted us out)', () => {
    const check = mappings.find(({ mapping }) => mapping.EventSourceArn === deployment.arn(queueNamed('check')));
    expect(check?.mapping).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
  });

  it('read only new events from the stream, halve a bad batch, and give up in the end (one record stopped all notices)', () => {
    const stream = mappings.find(({ mapping }) => mapping.EventSourceArn.includes('/stream/'));
    expect(stream?.mapping).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 25,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 8,
      MaximumRecordAgeInSeconds: 6 * 60 * 60,
      DestinationConfig: { OnFailure: { Destination: deployment.arn(queueNamed('relay-failures')) } },
      FilterCriteria: {
        Filters: [
          {
            Pattern:
              '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"entity":{"S":["event"]},"unsentPk":{"S":[{"exists":true}]}}}}',
          },
        ],
      },
    });
  });

  it('sweep and watch clocks each minute (an interrupted check was found by its applicant)', () => {
    const scheduled = deployment
      .ofType('AWS::Events::Rule')
      .filter(({ Properties }) => Properties['ScheduleExpression'] === 'rate(1 minute)');
    const targets = scheduled.map(({ stack, Properties }) =>
      JSON.stringify(deployment.resolve(stack, Properties['Targets'] ?? [])),
    );
    expect(targets.join()).toContain(deployment.arn(deployment.fn('sweep')));
    expect(targets.join()).toContain(deployment.arn(deployment.fn('clocks')));
    expect(targets.join()).toContain(deployment.arn(deployment.fn('watch')));
    expect(targets.join()).toContain(deployment.arn(deployment.fn('directory')));
    expect(targets.join()).toContain(deployment.arn(deployment.fn('figures')));
    expect(targets.join()).toContain(deployment.arn(deployment.fn('erase')));
    expect(scheduled).toHaveLength(6);
  });

  it('hear of bounces of their own letters only (the test stage suppressed addresses of production)', () => {
    const feedback = deployment
      .ofType('AWS::Events::Rule')
      .find(({ Properties }) => JSON.stringify(Properties['EventPattern'])?.includes('aws.ses'));
    expect(feedback?.Properties['EventPattern']).toEqual({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': ['innovation-clusters-production-mail'] } } },
    });
    expect(JSON.stringify(deployment.resolve(feedback?.stack ?? '', feedback?.Properties['Targets'] ?? []))).toContain(
      deployment.arn(queueNamed('mail-events')),
    );
    const [destination] = deployment.ofType('AWS::SES::ConfigurationSetEventDestination');
    expect(destination?.Properties['EventDestination']).toMatchObject({
      MatchingEventTypes: expect.arrayContaining(['delivery', 'bounce', 'complaint', 'reject']),
    });
  });
});
