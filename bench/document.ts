const begin = (name: string): string => `<!-- ${name}: written by npm run bench -->`;
const end = (name: string): string => `<!-- ${name}: end -->`;

/** Puts a section between its markers; one that is new goes to the end. */
export function withSection(document: string, name: string, { title, body }: { title: string; body: string }): string {
  const section = `${begin(name)}\n\n## ${title}\n\n${body.trim()}\n\n${end(name)}`;
  const from = document.indexOf(begin(name));
  const to = document.indexOf(end(name));
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${section}\n`;
  return `${document.slice(0, from)}${section}${document.slice(to + end(name).length)}`;
}
