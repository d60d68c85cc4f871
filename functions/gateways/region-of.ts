/**
 * Federal subjects by the letters of ISO 3166-2, for answers without a KLADR code. The national number is the key:
 * ISO and Russian law name six subjects differently.
 */
const subjects =
  'AD01 BA02 BU03 AL04 DA05 IN06 KB07 KL08 KC09 KR10 KO11 ME12 MO13 SA14 SE15 TA16 TY17 UD18 KK19 CE20 CU21 ALT22 ' +
  'KDA23 KYA24 PRI25 STA26 KHA27 AMU28 ARK29 AST30 BEL31 BRY32 VLA33 VLG35 VGG34 VOR36 IVA37 IRK38 KGD39 KLU40 KAM41 ' +
  'KEM42 KIR43 KOS44 KGN45 KRS46 LEN47 LIP48 MAG49 MOS50 MUR51 NIZ52 NGR53 NVS54 OMS55 ORE56 ORL57 PNZ58 PER59 PSK60 ' +
  'ROS61 RYA62 SAM63 SAR64 SAK65 SVE66 SMO67 TAM68 TVE69 TOM70 TUL71 TYU72 ULY73 CHE74 ZAB75 YAR76 MOW77 SPE78 YEV79 ' +
  'NEN83 KHM86 CHU87 YAN89';

const byIso = new Map<string, string>([
  ...subjects.split(' ').map((one): [string, string] => [`RU-${one.slice(0, -2)}`, one.slice(-2)]),
  ['UA-43', '91'],
  ['UA-40', '92'],
  ['KZ-BAY', '99'],
]);

/** The federal subject of a *register address*, two digits; never taken from the INN, which tells the first registration. */
export function regionOf(kladr: string | null | undefined, iso: string | null | undefined): string | undefined {
  const digits = /^\d{2}/.exec(kladr ?? '')?.[0];
  return digits ?? byIso.get(iso ?? '');
}
