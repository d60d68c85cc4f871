import { useTexts } from '../../language/texts.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { WebhookList } from './webhook-list.tsx';
import { placeOfDepartment } from './webhook-place.ts';
import { webhookTexts } from './webhook-texts.ts';

/** Subscriptions of the department, to the events of the whole platform. */
export const DepartmentWebhooksPage = () => {
  const t = useTexts(webhookTexts);
  return (
    <>
      <PageHeading title={t('title')} lead={t('leadDepartment')} />
      <WebhookList place={placeOfDepartment} />
    </>
  );
};
