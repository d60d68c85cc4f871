import type { Bilingual } from '../cluster/submission.ts';

const table = `
A|Сельское, лесное хозяйство, охота, рыболовство и рыбоводство|Agriculture, forestry and fishing
B|Добыча полезных ископаемых|Mining and quarrying
C|Обрабатывающие производства|Manufacturing
D|Обеспечение электрической энергией, газом и паром|Electricity, gas and steam supply
E|Водоснабжение, водоотведение, сбор и утилизация отходов|Water supply, sewerage and waste management
F|Строительство|Construction
G|Торговля оптовая и розничная, ремонт автотранспорта|Wholesale and retail trade, repair of vehicles
H|Транспортировка и хранение|Transport and storage
I|Гостиницы и предприятия общественного питания|Accommodation and food service
J|Информация и связь|Information and communication
K|Финансовая и страховая деятельность|Finance and insurance
L|Операции с недвижимым имуществом|Real estate
M|Профессиональная, научная и техническая деятельность|Professional, scientific and technical activities
N|Административная деятельность и сопутствующие услуги|Administrative and support services
O|Государственное управление, военная безопасность, социальное обеспечение|Public administration, defence, social security
P|Образование|Education
Q|Здравоохранение и социальные услуги|Health and social work
R|Культура, спорт, досуг и развлечения|Culture, sport and recreation
S|Прочие виды услуг|Other services
T|Домашние хозяйства как работодатели|Households as employers
U|Экстерриториальные организации|Extraterritorial organisations
01|Растениеводство и животноводство, охота|Crop and animal production, hunting
02|Лесоводство и лесозаготовки|Forestry and logging
03|Рыболовство и рыбоводство|Fishing and aquaculture
05|Добыча угля|Coal mining
06|Добыча нефти и природного газа|Oil and gas extraction
07|Добыча металлических руд|Mining of metal ores
08|Добыча прочих полезных ископаемых|Other mining and quarrying
09|Услуги в области добычи полезных ископаемых|Mining support services
10|Производство пищевых продуктов|Food products
11|Производство напитков|Beverages
12|Производство табачных изделий|Tobacco products
13|Производство текстильных изделий|Textiles
14|Производство одежды|Clothing
15|Производство кожи и изделий из кожи, обуви|Leather and footwear
16|Обработка древесины и производство изделий из дерева|Wood and wood products
17|Производство бумаги и бумажных изделий|Paper and paper products
18|Полиграфия и копирование носителей информации|Printing and reproduction of media
19|Производство кокса и нефтепродуктов|Coke and petroleum products
20|Производство химических веществ и продуктов|Chemicals
21|Производство лекарственных средств, фармацевтика|Pharmaceuticals
22|Производство резиновых и пластмассовых изделий|Rubber and plastics
23|Производство стекла, керамики и строительных материалов|Glass, ceramics and building materials
24|Металлургия|Basic metals
25|Производство готовых металлических изделий|Fabricated metal products
26|Производство компьютеров, электронных и оптических изделий|Computers, electronics and optics
27|Производство электрического оборудования|Electrical equipment
28|Производство машин и оборудования|Machinery
29|Производство автотранспортных средств, прицепов|Motor vehicles
30|Производство прочих транспортных средств: суда, поезда, авиация, космос|Other transport equipment: ships, rail, aircraft, space
31|Производство мебели|Furniture
32|Производство прочих готовых изделий: медицинских, спортивных|Other manufacturing: medical, sports
33|Ремонт и монтаж машин и оборудования|Repair and installation of machinery
35|Электроэнергия, газ и пар|Electricity, gas and steam
36|Забор, очистка и распределение воды|Water supply
37|Сбор и обработка сточных вод|Sewerage
38|Сбор, обработка и утилизация отходов|Waste management
39|Ликвидация последствий загрязнений|Remediation
41|Строительство зданий|Construction of buildings
42|Строительство инженерных сооружений|Civil engineering
43|Специализированные строительные работы|Specialised construction
45|Торговля автотранспортом и его ремонт|Vehicle trade and repair
46|Оптовая торговля|Wholesale
47|Розничная торговля|Retail
49|Сухопутный и трубопроводный транспорт|Land and pipeline transport
50|Водный транспорт|Water transport
51|Воздушный и космический транспорт|Air and space transport
52|Складское хозяйство и вспомогательная транспортная деятельность|Warehousing and transport support
53|Почтовая связь и курьерская деятельность|Post and courier
55|Гостиницы и места временного проживания|Accommodation
56|Общественное питание|Food service
58|Издательская деятельность|Publishing
59|Кино, видео, телевидение, звукозапись|Film, video, television, sound recording
60|Телевизионное и радиовещание|Broadcasting
61|Телекоммуникации, связь|Telecommunications
62|Разработка программного обеспечения, компьютерные технологии|Software and computer services
63|Информационные технологии, обработка данных|Information services, data processing
64|Финансовые услуги|Financial services
65|Страхование и пенсионные фонды|Insurance and pension funds
66|Вспомогательная финансовая деятельность|Auxiliary financial services
68|Операции с недвижимым имуществом|Real estate
69|Право и бухгалтерский учёт|Law and accounting
70|Головные офисы, консультирование по управлению|Head offices, management consulting
71|Архитектура, инженерное проектирование, испытания и анализ|Architecture, engineering, testing
72|Научные исследования и разработки|Research and development
73|Реклама и исследование рынка|Advertising and market research
74|Прочая профессиональная и техническая деятельность, дизайн|Other professional activities, design
75|Ветеринария|Veterinary activities
77|Аренда и лизинг|Rental and leasing
78|Трудоустройство и подбор персонала|Employment services
79|Туризм|Travel
80|Обеспечение безопасности и расследования|Security and investigation
81|Обслуживание зданий и территорий|Services to buildings
82|Административно-хозяйственные и вспомогательные услуги|Office support
84|Государственное управление и военная безопасность|Public administration and defence
85|Образование|Education
86|Здравоохранение|Human health
87|Уход с обеспечением проживания|Residential care
88|Социальные услуги без проживания|Social work
90|Творчество, искусство, развлечения|Creative arts
91|Библиотеки, архивы, музеи|Libraries, archives, museums
92|Азартные игры и лотереи|Gambling and lotteries
93|Спорт, отдых и развлечения|Sport and recreation
94|Общественные организации|Membership organisations
95|Ремонт компьютеров и бытовых изделий|Repair of computers and household goods
96|Прочие персональные услуги|Other personal services
97|Домашние хозяйства с наёмными работниками|Households as employers
98|Домашние хозяйства для собственного потребления|Households producing for own use
99|Экстерриториальные организации и органы|Extraterritorial organisations`;

const names: ReadonlyMap<string, Bilingual> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ru = '', en = ''] = line.split('|');
      return [code, { ru, en }];
    }),
);

/** The short name of a section (a letter) or class (two digits) of OKVED 2, in the words of people. */
export const industryName = (code: string): Bilingual | undefined => names.get(code);
