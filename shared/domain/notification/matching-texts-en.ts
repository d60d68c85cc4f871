import { needWords } from './need-words.ts';
import { plainName } from './plain-name.ts';
import type { MatchingTexts } from './text.ts';
import { dateEn } from './wording.ts';

const project = (data: { readonly projectTitle: string }) => `“${plainName(data.projectTitle, 80)}”`;

/** What people read about needs, mandates and what matches. */
export const matchingTextsEn: MatchingTexts = {
  'need-expiring': (data) => ({
    title: `A need of the project ${project(data)} ends soon`,
    body: `The need (${needWords[data.needKind].en}) is open until ${dateEn(data.expiresAt)}. Renew it if it is still one.`,
    action: 'Renew',
  }),
  'need-expired': (data) => ({
    title: `A need of the project ${project(data)} has ended`,
    body: `The need (${needWords[data.needKind].en}) was not renewed in time. Open a new one if it is still needed.`,
    action: 'View the cluster',
  }),
};
