import type { Cluster } from '../../shared/domain/cluster/cluster.ts';
import type { SentLetter } from '../../shared/domain/letter/letter.ts';
import { dateEn, dateRu } from '../../shared/domain/notification/wording.ts';
import type { Programme } from '../../shared/programme/programme.ts';

export type LetterContent = {
  readonly cluster: Cluster;
  readonly letter: SentLetter;
  /** Name of the founding organisation. */
  readonly inviter: string;
  readonly programme: Pick<Programme, 'name' | 'threshold'>;
  readonly link: string;
};
/** One page of the letter. */
export type LetterPage = {
  readonly heading: string;
  readonly to: readonly string[];
  readonly paragraphs: readonly string[];
  readonly stepsTitle: string;
  readonly steps: readonly string[];
  readonly underCode: string;
  readonly small: readonly string[];
};

const nameOf = ({ addressee }: SentLetter): string | undefined =>
  addressee?.kind === 'found' ? addressee.name : undefined;

export function letterInRussian({ cluster, letter, inviter, programme, link }: LetterContent): LetterPage {
  const name = nameOf(letter);
  const [project] = cluster.projects;
  return {
    heading: 'Приглашение в межотраслевой кластер',
    to: [...(name === undefined ? [] : [name]), `ИНН ${letter.inn}`],
    paragraphs: [
      `${inviter} приглашает вашу организацию в межотраслевой кластер «${cluster.title}» (${programme.name.ru})` +
        (letter.role === 'partner' ? ' в качестве партнёра.' : '.'),
      cluster.summary,
      ...(project === undefined ? [] : [`Совместный проект: «${project.title}». ${project.goal}`]),
      ...(letter.message === undefined ? [] : [`Координатор пишет: «${letter.message}»`]),
      `Кластер — это не меньше ${programme.threshold} организаций из смежных отраслей, которые вместе ведут проект. От вас нужно подтвердить участие и указать, что вы вносите: исследования, материалы, оборудование, заказ или другое. Участие бесплатное, выйти можно в любое время.`,
    ],
    stepsTitle: 'Как принять приглашение',
    steps: [
      'Откройте ссылку или наведите камеру телефона на код.',
      'Проверьте сведения об организации: они заполнены по реестру.',
      'Войдите на платформу и укажите свой вклад. Когда платформа проверит организацию по реестру, подтвердите участие одним нажатием.',
    ],
    underCode: link,
    small: [
      `Приглашение действует до ${dateRu(letter.expiresAt)} и только один раз. Не передавайте письмо посторонним: им может воспользоваться тот, у кого оно в руках.`,
      'В письме только те сведения об организации, которые публикует реестр. Если оно пришло по ошибке, ничего делать не нужно.',
    ],
  };
}

export function letterInEnglish({ cluster, letter, inviter, programme, link }: LetterContent): LetterPage {
  const name = nameOf(letter);
  const [project] = cluster.projects;
  return {
    heading: 'Invitation to an inter-industry cluster',
    to: [...(name === undefined ? [] : [name]), `INN ${letter.inn}`],
    paragraphs: [
      `${inviter} invites your organisation to the inter-industry cluster “${cluster.title}” (${programme.name.en})` +
        (letter.role === 'partner' ? ' as a partner.' : '.'),
      cluster.summary,
      ...(project === undefined ? [] : [`The common project: “${project.title}”. ${project.goal}`]),
      ...(letter.message === undefined ? [] : [`The coordinator writes: “${letter.message}”`]),
      `A cluster is at least ${programme.threshold} organisations of adjacent industries that run a project together. You are asked to confirm and to say what you bring: research, material, equipment, an order or something else. It costs nothing, and you may leave at any time.`,
    ],
    stepsTitle: 'How to accept',
    steps: [
      'Open the link, or point the camera of your phone at the code.',
      'Check what is known of your organisation: the register has filled it in.',
      'Sign in and say what you bring. Once the platform has checked the organisation with the register, confirm with one click.',
    ],
    underCode: link,
    small: [
      `The invitation is valid until ${dateEn(letter.expiresAt)} and only once. Do not pass the letter on: whoever holds it can use it.`,
      'It holds only what the register publishes about the organisation. If it reached you by mistake, nothing needs to be done.',
    ],
  };
}
