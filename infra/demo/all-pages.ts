/** Every item of a list, page by page, as long as `wanted` says that more is of use. */
export async function allPages<Item>(
  page: (paging: { limit: string; cursor?: string }) => Promise<{ items: Item[]; next?: string | undefined }>,
  wanted: (items: readonly Item[]) => boolean = () => true,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page({ limit: '100', ...(cursor === undefined ? {} : { cursor }) });
    all.push(...items);
    cursor = next;
  } while (cursor !== undefined && wanted(all));
  return all;
}
