import type { InputOf, ItemOf, OutputOf } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';
import { useAct, useList, useRead } from '../../api/queries.ts';

export type Webhook = OutputOf<'readWebhook'>;
export type Delivery = ItemOf<'listWebhookDeliveries'>;
export type WithSecret = OutputOf<'createWebhook'>;
export type WebhookContent = Omit<InputOf<'createWebhook'>, 'organisationId'>;
type Changes = Omit<InputOf<'editWebhook'>, 'organisationId' | 'webhookId'>;

type Doing = { readonly error: Problem | null; readonly isPending: boolean };
type Acts = {
  readonly create: Doing & { readonly run: (content: WebhookContent) => Promise<WithSecret> };
  readonly edit: Doing & { readonly run: (webhook: Webhook, changes: Changes) => Promise<unknown> };
  readonly end: Doing & { readonly run: (webhook: Webhook) => Promise<unknown> };
  readonly rotate: Doing & { readonly run: (webhook: Webhook) => Promise<WithSecret> };
  readonly test: Doing & { readonly run: (webhook: Webhook) => Promise<unknown> };
  readonly replay: Doing & { readonly run: (webhook: Webhook, delivery: Delivery) => Promise<unknown> };
  readonly replayAll: Doing & { readonly run: (webhook: Webhook, since: string) => Promise<unknown> };
};

/** Whose subscriptions these are: the same pages serve an organisation and the department. */
export type WebhookPlace = {
  readonly useAll: () => ReturnType<typeof useRead<'listWebhooks'>>;
  readonly useDeliveries: (
    webhookId: string,
  ) => Pick<
    ReturnType<typeof useList<'listWebhookDeliveries'>>,
    'items' | 'error' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'
  >;
  readonly useActs: () => Acts;
};

const idOf = ({ id }: Webhook) => ({ webhookId: id });
const doing = ({ error, isPending }: Doing): Doing => ({ error, isPending });

export const placeOfOrganisation = (organisationId: string): WebhookPlace => ({
  useAll: () => useRead('listWebhooks', { organisationId }),
  useDeliveries: (webhookId) =>
    useList('listWebhookDeliveries', { organisationId, webhookId, limit: '20' }, { every: 10_000 }),
  useActs: () => {
    const create = useAct('createWebhook');
    const edit = useAct('editWebhook');
    const end = useAct('endWebhook');
    const rotate = useAct('rotateWebhookSecret');
    const test = useAct('testWebhook');
    const replay = useAct('replayWebhookDelivery');
    const replayAll = useAct('replayWebhookDeliveries');
    return {
      create: { ...doing(create), run: (content) => create.mutateAsync({ input: { organisationId, ...content } }) },
      edit: {
        ...doing(edit),
        run: (one, changes) =>
          edit.mutateAsync({ input: { organisationId, ...idOf(one), ...changes }, version: one.version }),
      },
      end: { ...doing(end), run: (one) => end.mutateAsync({ input: { organisationId, ...idOf(one) } }) },
      rotate: {
        ...doing(rotate),
        run: (one) => rotate.mutateAsync({ input: { organisationId, ...idOf(one) }, version: one.version }),
      },
      test: { ...doing(test), run: (one) => test.mutateAsync({ input: { organisationId, ...idOf(one) } }) },
      replay: {
        ...doing(replay),
        run: (one, { id }) => replay.mutateAsync({ input: { organisationId, ...idOf(one), deliveryId: id } }),
      },
      replayAll: {
        ...doing(replayAll),
        run: (one, since) => replayAll.mutateAsync({ input: { organisationId, ...idOf(one), since } }),
      },
    };
  },
});

export const placeOfDepartment: WebhookPlace = {
  useAll: () => useRead('listDepartmentWebhooks', {}),
  useDeliveries: (webhookId) =>
    useList('listDepartmentWebhookDeliveries', { webhookId, limit: '20' }, { every: 10_000 }),
  useActs: () => {
    const create = useAct('createDepartmentWebhook');
    const edit = useAct('editDepartmentWebhook');
    const end = useAct('endDepartmentWebhook');
    const rotate = useAct('rotateDepartmentWebhookSecret');
    const test = useAct('testDepartmentWebhook');
    const replay = useAct('replayDepartmentWebhookDelivery');
    const replayAll = useAct('replayDepartmentWebhookDeliveries');
    return {
      create: { ...doing(create), run: (content) => create.mutateAsync({ input: content }) },
      edit: {
        ...doing(edit),
        run: (one, changes) => edit.mutateAsync({ input: { ...idOf(one), ...changes }, version: one.version }),
      },
      end: { ...doing(end), run: (one) => end.mutateAsync({ input: idOf(one) }) },
      rotate: { ...doing(rotate), run: (one) => rotate.mutateAsync({ input: idOf(one), version: one.version }) },
      test: { ...doing(test), run: (one) => test.mutateAsync({ input: idOf(one) }) },
      replay: {
        ...doing(replay),
        run: (one, { id }) => replay.mutateAsync({ input: { ...idOf(one), deliveryId: id } }),
      },
      replayAll: {
        ...doing(replayAll),
        run: (one, since) => replayAll.mutateAsync({ input: { ...idOf(one), since } }),
      },
    };
  },
};
