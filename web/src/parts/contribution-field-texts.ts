import { textsOf } from '../language/texts.ts';

export const contributionFieldTexts = textsOf(
  {
    kind: 'Что вносит ваша организация',
    choose: 'Выберите',
    text: 'Коротко: что именно',
    example: 'Например: проектирование микросхем, 12 инженеров',
    noKind: 'Выберите вид вклада',
    noText: 'Напишите хотя бы несколько слов',
  },
  {
    kind: 'What your organisation brings',
    choose: 'Choose',
    text: 'In short: what exactly',
    example: 'For example: design of integrated circuits, 12 engineers',
    noKind: 'Choose the kind of contribution',
    noText: 'Write at least a few words',
  },
);
