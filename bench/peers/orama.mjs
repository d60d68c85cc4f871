import { create, insertMultiple, load, save, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/russian';
import { run } from './run.mjs';

const empty = () =>
  create({
    schema: { name: 'string', inn: 'string', ogrn: 'string' },
    components: { tokenizer: { language: 'russian', stemming: true, stemmer } },
  });

await run({
  name: 'orama',
  build: async (documents) => {
    const index = empty();
    await insertMultiple(index, documents, 1000);
    return JSON.stringify(save(index));
  },
  load: async (text) => {
    const index = empty();
    load(index, JSON.parse(text));
    return async (term) => {
      const { hits } = await search(index, { term, tolerance: 1, limit: 10 });
      return hits.map(({ id }) => id);
    };
  },
});
