import * as z from 'zod';

const Chunk = z.object({ file: z.string(), imports: z.array(z.string()).default([]) });
const Manifest = z.record(z.string(), Chunk);

/** What Vite's manifest says a module of the portal needs: its file and those of all that it imports. */
export function scriptsOf(module: string, manifest: string): string[] {
  const chunks = Manifest.parse(JSON.parse(manifest));
  const seen = new Set<string>();
  const visit = (name: string): string[] => {
    const chunk = chunks[name];
    if (chunk === undefined) throw new Error(`The build knows no ${name}.`);
    if (seen.has(name)) return [];
    seen.add(name);
    return [...chunk.imports.flatMap(visit), `/${chunk.file}`];
  };
  return [...new Set(visit(module))];
}
