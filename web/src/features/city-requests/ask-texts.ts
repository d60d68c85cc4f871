import { textsOf } from '../../language/texts.ts';

export const askTexts = textsOf(
  {
    title: 'Запросы городу',
    none: 'Вы пока ничего не спрашивали.',
    notRegistered: 'Спрашивать город могут зарегистрированные кластеры.',
    ask: 'Спросить город',
    askText: 'У департамента есть срок на ответ. Краткий ответ увидят все, полный — только вы.',
    noDepartments: 'Сейчас за город никто не отвечает: попробуйте позже.',
    department: 'Департамент',
    kind: 'О чём',
    project: 'О проекте (необязательно)',
    noProject: 'о кластере в целом',
    question: 'Вопрос',
    short: 'Напишите вопрос: хотя бы двадцать знаков',
    send: 'Отправить',
  },
  {
    title: 'Requests to the city',
    none: 'You have not asked anything yet.',
    notRegistered: 'Registered clusters can ask the city.',
    ask: 'Ask the city',
    askText: 'The department has a term to answer. Everybody sees the short answer, you alone the whole one.',
    noDepartments: 'Nobody answers for the city at present: try again later.',
    department: 'Department',
    kind: 'What about',
    project: 'About the project (optional)',
    noProject: 'about the cluster as a whole',
    question: 'Question',
    short: 'Write the question: at least twenty characters',
    send: 'Send',
  },
);
