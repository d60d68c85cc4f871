const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Markup that is safe to put into markup. Only `html` makes it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** Markup with values in it, each escaped; the only way to write HTML here. Values belong in text or quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Html)[]): Html {
  const filled = values.map((value) => (value instanceof Html ? value.markup : escape(String(value))));
  return new Html(parts.map((part, index) => part + (filled[index] ?? '')).join(''));
}
