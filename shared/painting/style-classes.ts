import { unescaped } from './unescaped.ts';

const tag = /<[a-z][^>]*>/g;
const style = / style="([^"]*)"/;

/** Style attributes as classes of a sheet: a content policy lets no document style itself. */
export class StyleClasses {
  private readonly names: Map<string, string>;
  private readonly sealed: boolean;

  /** With the classes of a sheet that exists it makes no others: what they do not say, `start.js` does. */
  constructor(known?: Readonly<Record<string, string>>) {
    this.names = new Map(Object.entries(known ?? {}));
    this.sealed = known !== undefined;
  }

  /** The same markup, without style attributes. */
  taken(html: string): string {
    return html.replaceAll(tag, (open) => {
      const said = style.exec(open)?.[1];
      if (said === undefined) return open;
      const name = this.nameOf(unescaped(said));
      if (name === undefined) return open.replace(' style="', ' data-style="');
      const rest = open.replace(style, '');
      return / class="/.test(rest)
        ? rest.replace(' class="', ` class="${name} `)
        : rest.replace(/^<[a-z0-9]+/, (start) => `${start} class="${name}"`);
    });
  }

  /** Three times the class: as an attribute would, it wins over what sheets say of the element. */
  css(): string {
    return [...this.names].map(([declarations, name]) => `.${name}.${name}.${name}{${declarations}}`).join('\n');
  }

  /** Each declaration with the class that stands for it. */
  known(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.names);
  }

  private nameOf(declarations: string): string | undefined {
    const name = this.names.get(declarations);
    if (name !== undefined || this.sealed) return name;
    const made = `painted-${this.names.size + 1}`;
    this.names.set(declarations, made);
    return made;
  }
}
