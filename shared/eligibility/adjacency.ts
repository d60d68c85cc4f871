import { connectedGroups } from './connected-groups.ts';
import type { Criterion } from './criterion.ts';

/** The declared industries form one connected group; if not, a person looks at it: never a refusal by itself. */
export const adjacency: Criterion = ({ snapshot: { industries }, programme }) => {
  const groups = connectedGroups(industries, programme.adjacency);
  const listed = groups.map((group) => group.join(', ')).join(' | ');
  const common = { criterion: 'adjacency' as const, organisationIds: [] };
  if (groups.length <= 1)
    return {
      ...common,
      verdict: 'pass',
      reason: 'industries-adjacent',
      text: {
        ru: `Отрасли смежные (классы ОКВЭД 2): ${listed}.`,
        en: `The industries are adjacent (OKVED 2 classes): ${listed}.`,
      },
    };
  return {
    ...common,
    verdict: 'advice',
    reason: 'industries-not-adjacent',
    text: {
      ru: `Отрасли не образуют одной группы смежных (классы ОКВЭД 2): ${listed}.`,
      en: `The industries do not form one group of adjacent ones (OKVED 2 classes): ${listed}.`,
    },
    nextStep: {
      ru: 'Добавьте отрасль, которая связывает эти группы, или поясните связь в описании кластера.',
      en: 'Add an industry that connects these groups, or explain the connection in the summary.',
    },
  };
};
