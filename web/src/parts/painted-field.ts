/** What somebody has typed into the painted page, whose field goes when the page itself comes. */
type Typed = { readonly words: string; readonly focused: boolean };

const kept = new Map<string, () => Typed>();

/** Looks after the fields of a painted page that take words. Before anything is rendered into `root`. */
export function keepPaintedFields(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input[name]:not([inert])')) {
    let focused = document.activeElement === field;
    field.addEventListener('focus', () => (focused = true));
    // To be taken away is told, too: whoever takes its place at once finds it as it was.
    field.addEventListener('blur', () => queueMicrotask(() => (focused = document.activeElement === field)));
    // Out of the page it still has its words.
    kept.set(field.name, () => ({ words: field.value, focused }));
  }
}

/** Once: the field that takes its place goes on with it. */
export function takePaintedField(name: string): Typed | undefined {
  const typed = kept.get(name)?.();
  kept.delete(name);
  return typed;
}
