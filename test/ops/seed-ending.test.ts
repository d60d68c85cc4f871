import { describe, expect, it } from 'vitest';
import { letGo } from '../../infra/ops/seed.ts';

describe('a seed that ends because the database is gone', () => {
  it('ends with its own error; that the figures are still held is told beside it', async () => {
    const said = new Array<string>();
    const gone = { release: () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:8000')) };
    const seed = async () => {
      try {
        throw new Error('a write was cut off after 120,000 items');
      } finally {
        await letGo(gone, (text) => said.push(text));
      }
    };
    await expect(seed()).rejects.toThrow('a write was cut off after 120,000 items');
    expect(said).toEqual([expect.stringMatching(/^The figures are held for up to 30 minutes more.*ECONNREFUSED/)]);
  });

  it('says nothing where the figures were let go', async () => {
    const said = new Array<string>();
    await letGo({ release: async () => undefined }, (text) => said.push(text));
    expect(said).toEqual([]);
  });
});
