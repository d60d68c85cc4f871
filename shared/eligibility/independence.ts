import type { Bilingual } from '../domain/cluster/submission.ts';
import { type Criterion, idsOf } from './criterion.ts';
import type { JudgedMember } from './judge-members.ts';
import { namesOf } from './texts.ts';

const linkKinds = ['founder', 'director', 'address'] as const;
type LinkKind = (typeof linkKinds)[number];

const words: Record<LinkKind, Bilingual> = {
  founder: { ru: 'общий учредитель', en: 'shared founder' },
  director: { ru: 'общий руководитель', en: 'shared director' },
  address: { ru: 'общий адрес', en: 'shared address' },
};

const hashesOf = ({ links }: JudgedMember, kind: LinkKind): readonly string[] => {
  if (kind === 'founder') return links?.founders ?? [];
  const hash = links?.[kind];
  return hash === undefined ? [] : [hash];
};

/** Groups of two or more members with one hash in common; equal groups once, in the order of the members. */
function sharing(members: readonly JudgedMember[], kind: LinkKind): readonly (readonly JudgedMember[])[] {
  const byHash = new Map<string, Set<JudgedMember>>();
  for (const member of members)
    for (const hash of hashesOf(member, kind)) byHash.set(hash, (byHash.get(hash) ?? new Set()).add(member));
  const groups = [...byHash.values()].filter(({ size }) => size > 1).map((group) => Array.from(group));
  return [...new Map(groups.map((group) => [idsOf(group).join(' '), group])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
}

/** A technology park's address alone can link dozens of groups: a text names so many, the finding lists all by id. */
const shownGroups = 5;

/** Participants that share a founder, a director or an address, as far as the register tells: always only advice. */
export const independence: Criterion = ({ members }) => {
  const common = { criterion: 'independence' as const };
  const participants = members.filter(({ verdict }) => verdict === 'counts' || verdict === 'unclear');
  const found = linkKinds.flatMap((kind) => sharing(participants, kind).map((group) => ({ kind, group })));
  if (found.length === 0) {
    const known = participants.some(({ links }) => links !== undefined);
    return {
      ...common,
      verdict: 'pass',
      reason: known ? 'no-links-found' : 'links-not-known',
      text: known
        ? {
            ru: 'Общих учредителей, руководителей и адресов у участников не найдено.',
            en: 'No shared founders, directors or addresses were found among the participants.',
          }
        : {
            ru: 'Связи участников станут известны, когда ответит реестр.',
            en: 'Links between participants will be known when the register answers.',
          },
      organisationIds: [],
    };
  }
  const linked = new Set(found.flatMap(({ group }) => group));
  const text = (language: keyof Bilingual): string =>
    found
      .slice(0, shownGroups)
      .map(({ kind, group }) => `${words[kind][language]}: ${namesOf(group.map(({ name }) => name))[language]}`)
      .join('. ');
  const rest = found.length - shownGroups;
  return {
    ...common,
    verdict: 'advice',
    reason: 'members-linked',
    text: {
      ru: `Участники связаны между собой. ${text('ru')}${rest > 0 ? `. Других связей: ${rest}` : ''}.`,
      en: `Participants are linked. ${text('en')}${rest > 0 ? `. Other links: ${rest}` : ''}.`,
    },
    nextStep: {
      ru: 'Будьте готовы пояснить связь; при желании пригласите ещё независимых участников.',
      en: 'Be ready to explain the link; you may also invite more independent participants.',
    },
    organisationIds: idsOf(participants.filter((member) => linked.has(member))),
  };
};
