import { Outlet } from '@tanstack/react-router';
import { useTexts } from '../../language/texts.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { SectionLinks } from '../../parts/section-links.tsx';
import { needTexts } from './need-texts.ts';

/** What projects need from outside, and what the city said to it. */
export const NeedsFrame = () => {
  const t = useTexts(needTexts);
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SectionLinks
        label={t('sections')}
        links={[
          { to: '/needs', text: t('open'), exact: true },
          { to: '/needs/city', text: t('answers') },
        ]}
      />
      <Outlet />
    </>
  );
};
