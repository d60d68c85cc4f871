import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { buildSite } from '../../../infra/site/build.ts';
import { bare, documentOf, framed, paintedPages } from '../../../infra/site/painted-pages.ts';

let folder: string;
let dist: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  dist = await buildSite(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = (path: string) => readFileSync(join(dist, path), 'utf8');
const painted = [...Object.keys(paintedPages).map(documentOf), framed];
const pages = [...painted, bare, 'docs/index.html', 'unsubscribe.html'];

describe('the built site', () => {
  it('has the API document', () => {
    const document: unknown = JSON.parse(text('api/openapi.json'));
    expect(
      z.object({ openapi: z.string().startsWith('3.1.'), paths: z.record(z.string(), z.unknown()) }).parse(document)
        .paths,
    ).toHaveProperty('/public/clusters');
  });

  it('has the catalogue of events', () => {
    const document: unknown = JSON.parse(text('api/asyncapi.json'));
    expect(document).toHaveProperty(['components', 'messages', 'cluster-registered', 'summary']);
  });

  it.each(pages)('%s has no script or handler inline, and nothing from elsewhere', (page) => {
    const html = text(page);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=|\sstyle=|javascript:/i);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it.each(pages)('%s names only files that are there', (page) => {
    const named = [...text(page).matchAll(/<(?:script|link)[^>]*(?:src|href)="\/([^"]+)"/g)].flatMap(
      ([, path]) => path ?? [],
    );
    expect(named.length).toBeGreaterThan(1);
    const files = named.filter((path) => !path.startsWith('api/public/'));
    expect(files.filter((path) => text(path).length === 0)).toEqual([]);
  });

  it('names what is cached for a year by its content', () => {
    const unnamed = readdirSync(join(dist, 'assets')).filter((name) => !/-[\w-]{8,12}\.(?:js|css)$/.test(name));
    expect(unnamed).toEqual([]);
  });

  it.each(painted)('%s shows its words before any code is there, with styles that are in its sheet', (page) => {
    const html = text(page);
    expect(html).toContain('Инновационные кластеры');
    expect(html).toContain('Войти');
    if (page !== framed) expect(html).toMatch(/<h1[^>]*>[А-Я]/);
    const [sheet = ''] = /(?<=<link rel="stylesheet"[^>]* href="\/)[^"]+/.exec(html) ?? [];
    const styles = text(sheet);
    const classes = new Set([...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')));
    const ours = [...classes].filter((name) => /^(?:painted-|_)/.test(name));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((name) => !styles.includes(`.${name}`))).toEqual([]);
  });

  it.each(painted)('%s takes no click and no word that would be lost', (page) => {
    const controls = [...text(page).matchAll(/<(?:button|input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag);
    expect(controls.length).toBeGreaterThan(2);
    const open = controls.filter((tag) => !/^<\w+ inert[ >]/.test(tag));
    // A form can ask for the words that are in the address.
    expect(open.filter((tag) => !/^<input [^>]*type="search"[^>]* name="q"/.test(tag))).toEqual([]);
    expect(open.length).toBe(/^(?:clusters|organisations|projects)\.html$/.test(page) ? 1 : 0);
  });

  it.each(painted)('%s asks for its code after that, by names that are there', (page) => {
    const [, said = ''] = /<script src="\/start.js" ([^>]*)>/.exec(text(page)) ?? [];
    const files = [...said.matchAll(/\/assets\/[^" ]+\.js/g)].map(([file]) => file);
    expect(files).not.toEqual([]);
    expect(files.filter((file) => text(file).length === 0)).toEqual([]);
    expect(text(page)).not.toContain('type="module"');
  });

  it('takes the place of the one before, leaving nothing of it behind', async () => {
    await buildSite(dist);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});
