import { textsOf, useTexts } from '../../language/texts.ts';

const zoneTexts = textsOf(
  {
    'Europe/Kaliningrad': 'Калининград',
    'Europe/Moscow': 'Москва',
    'Europe/Samara': 'Самара',
    'Asia/Yekaterinburg': 'Екатеринбург',
    'Asia/Omsk': 'Омск',
    'Asia/Novosibirsk': 'Новосибирск',
    'Asia/Irkutsk': 'Иркутск',
    'Asia/Yakutsk': 'Якутск',
    'Asia/Vladivostok': 'Владивосток',
    'Asia/Kamchatka': 'Камчатка',
  },
  {
    'Europe/Kaliningrad': 'Kaliningrad',
    'Europe/Moscow': 'Moscow',
    'Europe/Samara': 'Samara',
    'Asia/Yekaterinburg': 'Yekaterinburg',
    'Asia/Omsk': 'Omsk',
    'Asia/Novosibirsk': 'Novosibirsk',
    'Asia/Irkutsk': 'Irkutsk',
    'Asia/Yakutsk': 'Yakutsk',
    'Asia/Vladivostok': 'Vladivostok',
    'Asia/Kamchatka': 'Kamchatka',
  },
);
const isNamed = (zone: string): zone is keyof typeof zoneTexts.ru => zone in zoneTexts.ru;

/** `Asia/Omsk` → `Омск`; the bare id where we have no name for it. */
export const useZoneTitle = (): ((zone: string) => string) => {
  const t = useTexts(zoneTexts);
  return (zone) => (isNamed(zone) ? t(zone) : zone);
};
