import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { buildSite } from '../../../infra/site/build.ts';

let folder: string;
let dist: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  dist = await buildSite(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = (path: string) => readFileSync(join(dist, path), 'utf8');
const pages = ['index.html', 'docs/index.html', 'unsubscribe.html'];

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

  it('takes the place of the one before, leaving nothing of it behind', async () => {
    await buildSite(dist);
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});
