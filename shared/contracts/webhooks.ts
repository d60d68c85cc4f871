import { OrganisationId } from '../domain/ids.ts';
import { webhookEndpoints } from './webhook-endpoints.ts';

export const memberWebhooks = webhookEndpoints({
  audience: 'member',
  path: 'organisations/{organisationId}/webhooks',
  scope: { organisationId: OrganisationId },
  whose: 'my organisation',
});

export const departmentWebhooks = webhookEndpoints({
  audience: 'operator',
  path: 'operator/webhooks',
  scope: {},
  whose: 'the city department, to the events of the whole platform',
});

/** By the names of the HTTP surface. */
export const webhookEndpointsByName = {
  listWebhooks: memberWebhooks.list,
  createWebhook: memberWebhooks.create,
  readWebhook: memberWebhooks.read,
  editWebhook: memberWebhooks.edit,
  endWebhook: memberWebhooks.end,
  rotateWebhookSecret: memberWebhooks.rotate,
  testWebhook: memberWebhooks.test,
  listWebhookDeliveries: memberWebhooks.listDeliveries,
  readWebhookDelivery: memberWebhooks.readDelivery,
  replayWebhookDelivery: memberWebhooks.replayDelivery,
  replayWebhookDeliveries: memberWebhooks.replayAll,
  listDepartmentWebhooks: departmentWebhooks.list,
  createDepartmentWebhook: departmentWebhooks.create,
  readDepartmentWebhook: departmentWebhooks.read,
  editDepartmentWebhook: departmentWebhooks.edit,
  endDepartmentWebhook: departmentWebhooks.end,
  rotateDepartmentWebhookSecret: departmentWebhooks.rotate,
  testDepartmentWebhook: departmentWebhooks.test,
  listDepartmentWebhookDeliveries: departmentWebhooks.listDeliveries,
  readDepartmentWebhookDelivery: departmentWebhooks.readDelivery,
  replayDepartmentWebhookDelivery: departmentWebhooks.replayDelivery,
  replayDepartmentWebhookDeliveries: departmentWebhooks.replayAll,
} as const;
