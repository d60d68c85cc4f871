import { brands, type Head, headed } from './head.ts';

export type Painted = {
  /** The page, its styles as classes. */
  readonly html: string;
  /** Files that the page needs beside those that every page needs. */
  readonly scripts: readonly string[];
  /** Answers that it was painted with, as JSON: the portal begins with them. */
  readonly known?: string;
  readonly head?: Head;
};

/**
 * What only code can answer takes no click and no word yet: both would be lost. Links work, and so does a search whose
 * words are in the address: its form asks for it, and the code goes on with what it finds in the field.
 */
const resting = (html: string): string =>
  html.replaceAll(/<(button|input|select|textarea)\b[^<>]*/g, (tag, kind: string) =>
    tag.includes(' name="q"') ? tag : tag.replace(kind, `${kind} inert`),
  );

/** The heading of a page, as text that may stand in markup. */
export const headingOf = (html: string): string | undefined => /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1];

/** Writes into the portal's document what a page looks like before its code is there. */
export function paintedDocument(document: string, { html, scripts, known, head }: Painted): string {
  const forbidden = /(?:<script|<template|<style| style=).{0,300}/s.exec(html)?.[0];
  if (forbidden !== undefined) throw new Error(`The first paint holds what no policy allows: ${forbidden}`);
  const missing = scripts.filter((file) => !document.includes(file));
  const heading = headingOf(html);
  const said = /<title>([^<]*)<\/title>/.exec(document)?.[1] ?? '';
  const brand = head === undefined ? said : brands[head.language];
  const title = heading === undefined || brand.startsWith(heading) ? brand : `${heading} · ${brand}`;
  // A document within JSON would end where its script element seems to end.
  const data =
    known === undefined
      ? ''
      : `<script type="application/json" id="known">${known.replaceAll('<', String.raw`\u003c`)}</script>`;
  const language = head?.language === 'en' ? 'en' : 'ru';
  const painted = document
    .replace('<html lang="ru">', `<html lang="${language}">`)
    .replace(`<title>${said}<`, () => `<title>${title}<`)
    .replace('data-modules="', () => `data-modules="${[...missing, ''].join(' ')}`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root"><div data-painted="${language}">${resting(html)}</div></div>${data}`,
    );
  return head === undefined ? painted : headed(painted, title, head);
}
