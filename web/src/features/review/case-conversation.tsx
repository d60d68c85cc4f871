import { Text, Title } from '@mantine/core';
import { langOf } from '../../language/lang-of.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import type { Case } from './case-data.ts';
import { caseTexts } from './case-texts.ts';
import classes from './case.module.css';
import { reasonText } from '../../parts/decision-reasons.ts';

/** What the department and the applicant said to each other, in the order in which they said it. */
export const CaseConversation = ({ case: one }: { readonly case: Case }) => {
  const t = useTexts(caseTexts);
  const say = useSay();
  const { formats } = useLanguage();
  const { programme } = one.cluster;
  const said = [
    ...one.decisions.map(({ outcome, reasons, text, overrides, at }) => ({
      kind: outcome,
      at,
      text,
      lines: [
        ...reasons.map((reason) => say(reasonText(programme, reason))),
        ...overrides.map(({ criterion, reason }) => t('accepted', { criterion: t(criterion), reason })),
      ],
    })),
    ...one.notes.map(({ kind, text, at }) => ({ kind, at, text, lines: [] })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <section aria-labelledby="conversation">
      <Title order={2} size="h3" id="conversation" mb="xs">
        {t('conversation')}
      </Title>
      {said.length === 0 ? (
        <Text c="dimmed">{t('noConversation')}</Text>
      ) : (
        <ol className={classes.talk}>
          {said.map(({ kind, at, text, lines }) => (
            <li key={`${kind}${at}`} data-by={kind === 'answer' ? 'applicant' : 'department'}>
              <Text fw={600}>{t(`said-${kind}`)}</Text>
              <Text size="sm" c="dimmed" className="nums">
                {formats.moment(at)}
              </Text>
              {lines.length === 0 ? null : (
                <ul style={{ margin: '0.3rem 0', paddingLeft: '1.2rem' }}>
                  {lines.map((line) => (
                    <li key={line} style={{ border: 0, padding: 0, background: 'none' }}>
                      {line}
                    </li>
                  ))}
                </ul>
              )}
              {text === '' ? null : (
                <Text lang={langOf(text)} style={{ whiteSpace: 'pre-line' }}>
                  {text}
                </Text>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
