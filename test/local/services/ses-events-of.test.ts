import { describe, expect, it } from 'vitest';
import { sesEventsOf } from '../../../infra/local/services/ses-events-of.ts';

const at = new Date('2026-11-22T10:00:00.000Z');
const request = (...to: readonly string[]) => ({
  FromEmailAddress: 'Кластеры <noreply@example.org>',
  ConfigurationSetName: 'main',
  Destination: { ToAddresses: to },
  EmailTags: [{ Name: 'notification', Value: 'n-1' }],
  Content: { Simple: { Subject: { Data: 'Вас пригласили' }, Headers: [{ Name: 'X-Kind', Value: 'invitation' }] } },
});
const kinds = (...to: readonly string[]) => sesEventsOf(request(...to), 'm-1', at).map((event) => event['detail-type']);
const bounceOf = (to: string) => sesEventsOf(request(to), 'm-1', at)[1]?.detail;
const idsFor = (to: string) => sesEventsOf(request(to), 'm-1', at).map(({ id }) => id);

describe('events of the mail provider', () => {
  it.each([
    ['anna@example.org', ['Email Sent', 'Email Delivered']],
    ['success@simulator.amazonses.com', ['Email Sent', 'Email Delivered']],
    ['bounce@simulator.amazonses.com', ['Email Sent', 'Email Bounced']],
    ['bounce-12@example.org', ['Email Sent', 'Email Bounced']],
    ['Борис <BOUNCE.b@example.org>', ['Email Sent', 'Email Bounced']],
    ['suppressionlist@simulator.amazonses.com', ['Email Sent', 'Email Bounced']],
    ['complaint@simulator.amazonses.com', ['Email Sent', 'Email Delivered', 'Email Complaint Received']],
    ['complaint-3@example.org', ['Email Sent', 'Email Delivered', 'Email Complaint Received']],
  ])('for %s are %j', (to, expected) => {
    expect(kinds(to)).toEqual(expected);
  });

  it('carry the mail with its tags, as EventBridge does', () => {
    const [sent] = sesEventsOf(request('anna@example.org'), 'm-1', at);
    expect(sent).toMatchObject({
      source: 'aws.ses',
      time: '2026-11-22T10:00:00.000Z',
      resources: [expect.stringMatching(/:configuration-set\/main$/)],
      detail: {
        eventType: 'Send',
        send: {},
        mail: {
          messageId: 'm-1',
          destination: ['anna@example.org'],
          headers: [{ name: 'X-Kind', value: 'invitation' }],
          commonHeaders: { subject: 'Вас пригласили' },
          tags: { notification: ['n-1'], 'ses:configuration-set': ['main'], 'ses:from-domain': ['example.org'] },
        },
      },
    });
  });

  it('tell a hard bounce from an address on the suppression list', () => {
    expect(bounceOf('bounce-1@example.org')).toMatchObject({
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [{ emailAddress: 'bounce-1@example.org' }],
      },
    });
    expect(bounceOf('suppressionlist@simulator.amazonses.com')).toMatchObject({
      bounce: { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' },
    });
  });

  it('name in each event only the recipients whom it concerns', () => {
    const [, bounced, delivered] = sesEventsOf(request('bounce-1@example.org', 'anna@example.org'), 'm-1', at);
    expect(bounced?.detail).toMatchObject({
      bounce: { bouncedRecipients: [{ emailAddress: 'bounce-1@example.org' }] },
    });
    expect(delivered?.detail).toMatchObject({ delivery: { recipients: ['anna@example.org'] } });
  });

  it('have the same ids when the same mail is told twice', () => {
    const [once, twice] = [idsFor('complaint-1@example.org'), idsFor('complaint-1@example.org')];
    expect(once).toEqual(twice);
    expect(new Set(once).size).toBe(3);
  });

  it('are not published without a configuration set', () => {
    const { ConfigurationSetName: _, ...without } = request('anna@example.org');
    expect(sesEventsOf(without, 'm-1', at)).toEqual([]);
  });
});
