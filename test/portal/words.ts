/// <reference types="vite/types/importMeta.d.ts" />
import { IntlMessageFormat } from 'intl-messageformat';
import * as z from 'zod';

export type Language = 'ru' | 'en';
type Values = Readonly<Record<string, string | number>>;
/** A text of the portal as its pages say it: `desk.joinTexts.apply` is `apply` of `joinTexts` in the folder `desk`. */
export type Say = (name: string, values?: Values) => string;

const Messages = z.record(z.string(), z.string());
const Texts = z.object({ ru: Messages, en: Messages });

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../web/src/**/*-texts.ts', '../../web/src/parts/{words,inn-words}.ts'],
  { eager: true },
);

/** Everything that pages export to be said. */
const all = new Map<string, z.infer<typeof Texts>>(
  Object.entries(modules).flatMap(([path, module]) =>
    Object.entries(module).flatMap(([name, value]) => {
      const { data } = Texts.safeParse(value);
      return data === undefined ? [] : [[`${path.split('/').at(-2) ?? ''}.${name}`, data] as const];
    }),
  ),
);

/** Speaks as the portal does: tests click what pages say, and follow them when they say it better. */
export const speaker =
  (language: Language): Say =>
  (name, values = {}) => {
    const dot = name.lastIndexOf('.');
    const message = all.get(name.slice(0, dot))?.[language][name.slice(dot + 1)];
    if (message === undefined) throw new Error(`no page says ${name}`);
    return String(new IntlMessageFormat(message, language).format(values));
  };
