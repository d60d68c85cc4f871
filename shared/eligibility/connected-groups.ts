/**
 * Splits nodes into groups that the edges connect, directly or through one another. Edges to other nodes are ignored.
 * The result does not depend on the order of nodes or edges.
 */
export function connectedGroups(
  nodes: readonly string[],
  edges: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  const neighbours = new Map(nodes.map((node) => [node, new Set<string>()]));
  for (const [a, b] of edges) {
    if (!neighbours.has(a) || !neighbours.has(b)) continue;
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  }
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of [...neighbours.keys()].toSorted()) {
    if (seen.has(start)) continue;
    const group = new Set([start]);
    // A set yields what is added to it while it is walked: this is the breadth-first search.
    for (const node of group) for (const neighbour of neighbours.get(node) ?? []) group.add(neighbour);
    for (const node of group) seen.add(node);
    groups.push([...group].toSorted());
  }
  return groups;
}
