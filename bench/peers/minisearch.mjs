import { stemmer } from '@orama/stemmers/russian';
import MiniSearch from 'minisearch';
import { run } from './run.mjs';

// As its documentation recommends for a search field: beginnings and misspellings, with a stemmer for the language.
const options = {
  fields: ['name', 'inn', 'ogrn'],
  processTerm: (term) => stemmer(term.toLowerCase().replaceAll('ё', 'е')),
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2 } },
};

await run({
  name: 'minisearch',
  build: async (documents) => {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return JSON.stringify(index);
  },
  load: async (text) => {
    const index = MiniSearch.loadJSON(text, options);
    return async (asked) =>
      index
        .search(asked)
        .slice(0, 10)
        .map(({ id }) => id);
  },
});
