import { needWords } from './need-words.ts';
import { plainName } from './plain-name.ts';
import type { MatchingTexts } from './text.ts';
import { dateEn } from './wording.ts';

const project = (data: { readonly projectTitle: string }) => `“${plainName(data.projectTitle, 80)}”`;

const needTitles = {
  proposed: (name: string) => `Project ${name}: a possible offer was found`,
  wanted: (name: string) => `Project ${name}: somebody is interested in the need`,
  declined: (name: string) => `Project ${name}: an offer did not suit`,
  expired: (name: string) => `Project ${name}: there was no answer`,
};
const mandateTitles = {
  proposed: 'A need was found for your mandate',
  wanted: 'Somebody wants to talk about your mandate',
  declined: 'Your mandate was declined',
  expired: 'There was no answer to your mandate',
};
const bodies = {
  need: {
    proposed: (kind: string, _reason: string) =>
      `The need (${kind}): both sides suit each other. No names are told until both agree. Answer within 30 days.`,
    wanted: (kind: string, _reason: string) =>
      `The need (${kind}): the other side wants to talk. If you agree as well, both learn who they are.`,
    declined: (kind: string, reason: string) => `The need (${kind}). The reason given: ${reason}.`,
    expired: (kind: string, _reason: string) =>
      `The need (${kind}): the other side did not answer in time, or its offer is closed.`,
  },
  mandate: {
    proposed: (kind: string, _reason: string) =>
      `The kind of need: ${kind}. No names are told until both agree. Answer within 30 days.`,
    wanted: (kind: string, _reason: string) =>
      `The kind of need: ${kind}. The other side wants to talk. If you agree as well, both learn who they are.`,
    declined: (kind: string, reason: string) => `The kind of need: ${kind}. The reason given: ${reason}.`,
    expired: (kind: string, _reason: string) =>
      `The kind of need: ${kind}. The other side did not answer in time, or the need is closed.`,
  },
};

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
  'need-match': (data) => ({
    title: needTitles[data.what](project(data)),
    body: bodies.need[data.what](needWords[data.needKind].en, data.reason?.en ?? ''),
    action: 'View',
  }),
  'need-match-made': (data) => ({
    title: `Project ${project(data)}: both sides want to talk`,
    body: `The need (${needWords[data.needKind].en}): the other side is ${plainName(data.partner, 80)}. The match says how to get in touch.`,
    action: 'Get in touch',
  }),
  'mandate-match': (data) => ({
    title: mandateTitles[data.what],
    body: bodies.mandate[data.what](needWords[data.needKind].en, data.reason?.en ?? ''),
    action: 'View',
  }),
  'mandate-match-made': (data) => ({
    title: 'Your mandate: both sides want to talk',
    body: `The need (${needWords[data.needKind].en}) is one of the project “${plainName(data.partner, 80)}”. The match says how to reach its coordinator.`,
    action: 'Get in touch',
  }),
};
