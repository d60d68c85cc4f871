import type { ItemOf } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useTexts } from '../../language/texts.ts';
import { isNeedDetail, needDetailTexts, needTexts } from './need-texts.ts';

type Need = ItemOf<'listPublicNeeds'>;
type Card = Need['card'];
type Content = NonNullable<Need['named']>['content'];

const amountKey = {
  'pilot-site': 'amountDays',
  'equipment-time': 'amountHours',
  competence: 'amountPeople',
  infrastructure: 'amountMetres',
} as const;
const isCounted = (kind: Card['kind']): kind is keyof typeof amountKey => kind in amountKey;

/** What exactly is needed, in a few words: of a card in bands, of a named need as its project wrote it. */
export const useNeedDetails = () => {
  const t = useTexts(needTexts);
  const words = useTexts(needDetailTexts);
  const { formats } = useLanguage();
  const word = (code: string): string => (isNeedDetail(code) ? words(code) : code);
  const money = ({ from, to }: { from: number; to: number }): string =>
    t('range', { from: formats.money(from), to: formats.money(to) });

  const ofCard = ({ kind, what, roubles, instruments, amount }: Card): string[] => [
    ...(what === undefined ? [] : [word(what)]),
    ...(roubles === undefined
      ? []
      : [
          roubles.from === roubles.to
            ? words(roubles.from)
            : t('range', { from: words(roubles.from), to: words(roubles.to) }),
        ]),
    ...(instruments ?? []).map((instrument) => words(instrument)),
    ...(amount !== undefined && isCounted(kind) ? [t(amountKey[kind], { amount: t(amount) })] : []),
  ];

  const ofContent = (content: Content): string[] => {
    switch (content.kind) {
      case 'investment':
        return [money(content.sum), ...content.instruments.map((instrument) => words(instrument))];
      case 'pilot-site':
        return [words(content.site), t('days', { count: content.days })];
      case 'infrastructure':
        return [
          words(content.facility),
          ...(content.squareMetres === undefined ? [] : [t('squareMetres', { count: content.squareMetres })]),
        ];
      case 'equipment-time':
        return [words(content.equipment), t('hours', { count: content.hours })];
      case 'permit-question':
        return [words(content.matter)];
      case 'city-order':
        return [words(content.subject), money(content.volume)];
      case 'competence':
        return [words(content.field), t('people', { count: content.people })];
    }
  };
  return { ofCard, ofContent };
};
