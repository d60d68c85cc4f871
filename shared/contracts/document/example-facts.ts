/** The one story that every example tells. Tax office 9901 is in no ordinary register, so nobody real is meant. */
export const cluster = { id: '2b8e6f4a-7c1d-4e52-8a3f-6d9b0c5e1f27' } as const;
export const project = { id: '9c4d1e7b-3a60-4f85-b2d8-5e7f1a0c6b34' } as const;
export const webhook = { id: '61d0a5c8-4f3b-4e97-b12d-8c7e5a9f0d46' } as const;

export const founder = {
  id: '7f2c3c4e-2f5d-4d0e-9a27-2f1d3b2c9a10',
  inn: '9901000010',
  ogrn: '1199900000013',
  name: 'АО «Волоконные лазеры»',
} as const;
export const supplier = {
  id: '4a1b9d3f-8e26-4c70-95ab-0f3c7d2e8b61',
  inn: '9901000027',
  ogrn: '1199900000024',
  name: 'ООО «Диоды накачки»',
} as const;
export const applicant = {
  id: 'e5d07c92-1b4f-4a38-8c6e-b92f4d7a3051',
  inn: '9901000034',
  ogrn: '1199900000035',
  name: 'ООО «Испытательный центр»',
} as const;

export const coordinator = 'c1f0b5d2-6a3e-4b97-8d14-7e2a9f5c0b83';
export const reviewer = 'operator-17';
export const programme = { id: 'mic', version: 1 };

export const appliedAt = '2026-09-01T08:15:00.000Z';
export const admittedAt = '2026-09-01T08:15:07.412Z';
export const openedAt = '2026-09-02T09:30:00.000Z';
export const invitedAt = '2026-09-03T10:00:00.000Z';
export const confirmedAt = '2026-09-07T12:41:18.006Z';
export const expiresAt = '2026-10-03T10:00:00.000Z';
export const submittedAt = '2026-10-12T07:05:00.000Z';
export const checkedAt = '2026-10-12T07:06:31.220Z';
export const nearDueAt = '2026-10-20T21:00:00.000Z';
export const dueAt = '2026-10-26T21:00:00.000Z';
export const decidedAt = '2026-10-19T13:20:45.118Z';
export const closedAt = '2027-03-02T09:11:20.404Z';

/** Hashes are SHA-256 in hexadecimal; which ones they are does not matter here. */
export const hashes = {
  snapshot: '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea',
  report: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  reportToday: '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730',
  events: [
    '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
    'd4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35',
    '4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce',
  ],
} as const;
