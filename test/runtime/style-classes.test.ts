import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StyleClasses } from '../../shared/painting/style-classes.ts';

it('takes style attributes out of markup, and says the same in a sheet', () => {
  const styles = new StyleClasses();
  const html = styles.taken(
    '<div style="gap:1px" class="a"><p style="font-family:&quot;PT &amp; Sans&quot;">style="kept"</p><br style="gap:1px"/></div>',
  );
  expect(html).toBe('<div class="painted-1 a"><p class="painted-2">style="kept"</p><br class="painted-1"/></div>');
  expect(styles.css().split('\n')).toEqual([
    '.painted-1.painted-1.painted-1{gap:1px}',
    '.painted-2.painted-2.painted-2{font-family:"PT & Sans"}',
  ]);
});

it('leaves markup without such attributes as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('<p class="x">', 'слово', '</p>', '<br/>', ' style="a"', '&lt;')), (parts) => {
      const html = parts.join('');
      expect(new StyleClasses().taken(html)).toBe(html);
    }),
  );
});
