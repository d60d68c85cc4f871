import type { Bilingual } from '../cluster/submission.ts';

const table = `
01|Республика Адыгея|Adygea
02|Республика Башкортостан|Bashkortostan
03|Республика Бурятия|Buryatia
04|Республика Алтай|Altai Republic
05|Республика Дагестан|Dagestan
06|Республика Ингушетия|Ingushetia
07|Кабардино-Балкарская Республика|Kabardino-Balkaria
08|Республика Калмыкия|Kalmykia
09|Карачаево-Черкесская Республика|Karachay-Cherkessia
10|Республика Карелия|Karelia
11|Республика Коми|Komi Republic
12|Республика Марий Эл|Mari El
13|Республика Мордовия|Mordovia
14|Республика Саха (Якутия)|Sakha (Yakutia)
15|Республика Северная Осетия — Алания|North Ossetia–Alania
16|Республика Татарстан|Tatarstan
17|Республика Тыва|Tuva
18|Удмуртская Республика|Udmurtia
19|Республика Хакасия|Khakassia
20|Чеченская Республика|Chechnya
21|Чувашская Республика|Chuvashia
22|Алтайский край|Altai Krai
23|Краснодарский край|Krasnodar Krai
24|Красноярский край|Krasnoyarsk Krai
25|Приморский край|Primorsky Krai
26|Ставропольский край|Stavropol Krai
27|Хабаровский край|Khabarovsk Krai
28|Амурская область|Amur Oblast
29|Архангельская область|Arkhangelsk Oblast
30|Астраханская область|Astrakhan Oblast
31|Белгородская область|Belgorod Oblast
32|Брянская область|Bryansk Oblast
33|Владимирская область|Vladimir Oblast
34|Волгоградская область|Volgograd Oblast
35|Вологодская область|Vologda Oblast
36|Воронежская область|Voronezh Oblast
37|Ивановская область|Ivanovo Oblast
38|Иркутская область|Irkutsk Oblast
39|Калининградская область|Kaliningrad Oblast
40|Калужская область|Kaluga Oblast
41|Камчатский край|Kamchatka Krai
42|Кемеровская область — Кузбасс|Kemerovo Oblast
43|Кировская область|Kirov Oblast
44|Костромская область|Kostroma Oblast
45|Курганская область|Kurgan Oblast
46|Курская область|Kursk Oblast
47|Ленинградская область|Leningrad Oblast
48|Липецкая область|Lipetsk Oblast
49|Магаданская область|Magadan Oblast
50|Московская область|Moscow Oblast
51|Мурманская область|Murmansk Oblast
52|Нижегородская область|Nizhny Novgorod Oblast
53|Новгородская область|Novgorod Oblast
54|Новосибирская область|Novosibirsk Oblast
55|Омская область|Omsk Oblast
56|Оренбургская область|Orenburg Oblast
57|Орловская область|Oryol Oblast
58|Пензенская область|Penza Oblast
59|Пермский край|Perm Krai
60|Псковская область|Pskov Oblast
61|Ростовская область|Rostov Oblast
62|Рязанская область|Ryazan Oblast
63|Самарская область|Samara Oblast
64|Саратовская область|Saratov Oblast
65|Сахалинская область|Sakhalin Oblast
66|Свердловская область|Sverdlovsk Oblast
67|Смоленская область|Smolensk Oblast
68|Тамбовская область|Tambov Oblast
69|Тверская область|Tver Oblast
70|Томская область|Tomsk Oblast
71|Тульская область|Tula Oblast
72|Тюменская область|Tyumen Oblast
73|Ульяновская область|Ulyanovsk Oblast
74|Челябинская область|Chelyabinsk Oblast
75|Забайкальский край|Zabaykalsky Krai
76|Ярославская область|Yaroslavl Oblast
77|Москва|Moscow
78|Санкт-Петербург|Saint Petersburg
79|Еврейская автономная область|Jewish Autonomous Oblast
83|Ненецкий автономный округ|Nenets Autonomous Okrug
86|Ханты-Мансийский автономный округ — Югра|Khanty-Mansi Autonomous Okrug
87|Чукотский автономный округ|Chukotka Autonomous Okrug
89|Ямало-Ненецкий автономный округ|Yamalo-Nenets Autonomous Okrug
90|Запорожская область|Zaporozhye Oblast
91|Республика Крым|Crimea
92|Севастополь|Sevastopol
93|Донецкая Народная Республика|Donetsk People’s Republic
94|Луганская Народная Республика|Luhansk People’s Republic
95|Херсонская область|Kherson Oblast
`;

const names: ReadonlyMap<string, Bilingual> = new Map(
  table
    .trim()
    .split('\n')
    .map((line): [string, Bilingual] => {
      const [code = '', ru = '', en = ''] = line.split('|');
      return [code, { ru, en }];
    }),
);

/** Numbers of the federal subjects as the tax service gives them, in their order. */
export const regionCodes: readonly string[] = [...names.keys()];

/** Name of a federal subject by its number, as in the constitution, shortened; nothing for a number that is none. */
export const regionName = (code: string): Bilingual | undefined => names.get(code);
