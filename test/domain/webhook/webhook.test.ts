import { describe, expect, it } from 'vitest';
import type { WebhookChange } from '../../../shared/domain/webhook/change.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { askForReplay, askForTest } from '../../../shared/domain/webhook/ask-again.ts';
import { create } from '../../../shared/domain/webhook/create.ts';
import { disable } from '../../../shared/domain/webhook/disable.ts';
import { edit } from '../../../shared/domain/webhook/edit.ts';
import { end } from '../../../shared/domain/webhook/end.ts';
import { rotateSecret, validGenerations } from '../../../shared/domain/webhook/rotate-secret.ts';
import { belongsTo, Webhook } from '../../../shared/domain/webhook/webhook.ts';
import { representative } from '../../builders/actor.ts';
import { clusterId, dayAfter, firstDay, instant } from '../../builders/ids.ts';
import { accepted } from '../../builders/outcome.ts';
import { disabledWebhook, endedWebhook, ownedBy, pausedWebhook, webhook, webhookId } from '../../builders/webhook.ts';

const refused = (result: Result<unknown, Refusal>): Refusal | undefined => (result.ok ? undefined : result.refusal);
const by = { by: representative(1), at: firstDay };
const targets = { loopback: false };
const changing = { targets, sawVersion: 1, ...by };

/** Every change is one step, parses, and says who and when. */
const step = (change: WebhookChange) => {
  expect(change.after.version).toBe((change.before?.version ?? 0) + 1);
  expect(Webhook.parse(change.after)).toEqual(JSON.parse(JSON.stringify(change.after)));
  expect(change.after.updatedAt).toBe(instant());
  return change;
};

describe('a new subscription', () => {
  const content = { name: 'Учёт', url: 'https://hooks.example.org', events: ['cluster-opened', 'cluster-opened'] };
  const creation = { id: webhookId(), owner: ownedBy(1), content, targets, ...by };

  it('is active, asks for each type once, and its event tells neither name nor address', () => {
    const { after, fact } = step(accepted(create(creation)));
    expect(after).toMatchObject({ status: 'active', version: 1, events: ['cluster-opened'] });
    expect(JSON.stringify(fact)).not.toMatch(/hooks|Учёт/);
    const all = accepted(create({ ...creation, content: { ...content, events: ['cluster-opened', '*'] } }));
    expect(all.after.events).toEqual(['*']);
  });

  it('needs an address that suits', () => {
    const bad = { ...content, url: 'https://127.0.0.1/' };
    expect(refused(create({ ...creation, content: bad }))).toEqual({ kind: 'unsuitable-address' });
  });
});

describe('changing', () => {
  it('names the fields in its event, never their values', () => {
    const changes = { name: 'Новое', url: 'https://new.example.org/', events: ['*'], clusterId: clusterId() };
    const { after, fact } = step(accepted(edit(webhook(), { ...changing, changes })));
    expect(after).toMatchObject(changes);
    expect(fact).toEqual({ type: 'webhook-changed', data: { fields: ['name', 'url', 'events', 'clusterId'] } });
  });

  it('pauses, resumes, and starts again what we stopped', () => {
    const to = (one: Webhook, paused: boolean) => step(accepted(edit(one, { ...changing, changes: { paused } }))).after;
    expect(to(webhook(), true).status).toBe('paused');
    expect(to(pausedWebhook(), false).status).toBe('active');
    const again = to(disabledWebhook(), false);
    expect(again.status).toBe('active');
    expect(again).not.toHaveProperty('reason');
  });

  it('lifts the limit to one cluster', () => {
    const one = webhook(1, { clusterId: clusterId() });
    const { after } = accepted(edit(one, { ...changing, changes: { clusterId: null } }));
    expect(after.clusterId).toBeUndefined();
    expect(accepted(edit(one, { ...changing, changes: {} })).after.clusterId).toBe(clusterId());
  });

  it('is refused with an old version, an address that does not suit, or after the end', () => {
    expect(refused(edit(webhook(), { ...changing, changes: {}, sawVersion: 2 }))).toEqual({ kind: 'stale-version' });
    const changes = { url: 'http://hooks.example.org' };
    expect(refused(edit(webhook(), { ...changing, changes }))).toEqual({ kind: 'unsuitable-address' });
    const ended = { kind: 'wrong-status', status: 'ended' };
    expect(refused(edit(endedWebhook(), { ...changing, changes: {} }))).toEqual(ended);
    expect(refused(end(endedWebhook(), by))).toEqual(ended);
    expect(refused(askForTest(endedWebhook(), by))).toEqual(ended);
    expect(refused(rotateSecret(endedWebhook(), changing))).toEqual(ended);
  });
});

it('the end comes from every state that is not the end', () => {
  for (const one of [webhook(), pausedWebhook(), disabledWebhook()])
    expect(step(accepted(end(one, by))).after).toMatchObject({ status: 'ended', endedAt: instant() });
});

it('we stop only what runs', () => {
  expect(disable(webhook(), 'gone', firstDay)).toMatchObject({
    after: { status: 'disabled', reason: 'gone' },
    fact: { type: 'webhook-disabled', data: { reason: 'gone' } },
    actor: 'system',
  });
  for (const one of [pausedWebhook(), disabledWebhook(), endedWebhook()])
    expect(disable(one, 'failing', firstDay)).toBeUndefined();
});

it('a replay needs a subscription that runs; a test does not', () => {
  expect(refused(askForReplay(pausedWebhook(), { since: instant(), ...by }))).toMatchObject({ kind: 'wrong-status' });
  expect(accepted(askForReplay(webhook(), { since: instant(), ...by })).fact.data).toEqual({ since: instant() });
  expect(step(accepted(askForTest(disabledWebhook(), by))).after.status).toBe('disabled');
});

describe('a secret', () => {
  it('stays valid for a day beside its successor, to the millisecond', () => {
    const { after } = step(accepted(rotateSecret(webhook(), changing)));
    expect(validGenerations(after, firstDay)).toEqual([2, 1]);
    expect(validGenerations(after, new Date(dayAfter(1).getTime() - 1))).toEqual([2, 1]);
    expect(validGenerations(after, dayAfter(1))).toEqual([2]);
  });

  it('that was lost is rotated again without making the one in use invalid', () => {
    let one: Webhook = webhook();
    for (const generation of [2, 3, 4]) {
      one = accepted(rotateSecret(one, { ...by, sawVersion: one.version })).after;
      expect(one.secret.generation).toBe(generation);
    }
    expect(validGenerations(one, firstDay)).toEqual([4, 1, 2, 3]);
    expect(refused(rotateSecret(one, { ...by, sawVersion: one.version }))).toEqual({ kind: 'quota-exceeded' });
    const later = accepted(rotateSecret(one, { by: by.by, at: dayAfter(1), sawVersion: one.version })).after;
    expect(later.secret.earlier).toHaveLength(1);
  });

  it('is not changed by whoever saw an old version', () => {
    expect(refused(rotateSecret(webhook(), { ...changing, sawVersion: 7 }))).toEqual({ kind: 'stale-version' });
  });
});

it('belongs to one owner alone', () => {
  expect(belongsTo(webhook(1), ownedBy(1))).toBe(true);
  expect(belongsTo(webhook(1), ownedBy(2))).toBe(false);
  expect(belongsTo(webhook(1), { kind: 'operator' })).toBe(false);
  expect(belongsTo(webhook(1, { owner: { kind: 'operator' } }), { kind: 'operator' })).toBe(true);
  expect(belongsTo(webhook(1, { owner: { kind: 'operator' } }), ownedBy(1))).toBe(false);
});
