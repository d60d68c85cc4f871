import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedGroups } from '../../shared/eligibility/connected-groups.ts';

const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const graph = fc.record({
  nodes: fc.uniqueArray(node),
  edges: fc.array(fc.tuple(node, node), { maxLength: 15 }),
});

describe('connected groups', () => {
  it('follow edges through one another, in both directions', () => {
    const edges = [
      ['b', 'a'],
      ['b', 'c'],
      ['d', 'e'],
    ] as const;
    expect(connectedGroups(['e', 'd', 'c', 'b', 'a'], edges)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('do not reach through a node that is not asked about', () => {
    const edges = [
      ['a', 'b'],
      ['b', 'c'],
    ] as const;
    expect(connectedGroups(['a', 'c'], edges)).toEqual([['a'], ['c']]);
  });

  it('hold each node once, and no edge leaves its group', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const groups = connectedGroups(nodes, edges);
        expect(groups.flat().toSorted()).toEqual(nodes.toSorted());
        const inside = edges.filter(([a, b]) => nodes.includes(a) && nodes.includes(b));
        expect(inside.filter(([a, b]) => !groups.some((group) => group.includes(a) && group.includes(b)))).toEqual([]);
      }),
    );
  });

  it('are the same for any order of nodes and edges, and for edges written backwards', () => {
    fc.assert(
      fc.property(graph, ({ nodes, edges }) => {
        const turned = edges.toReversed().map(([a, b]): [string, string] => [b, a]);
        expect(connectedGroups(nodes.toReversed(), turned)).toEqual(connectedGroups(nodes, edges));
      }),
    );
  });

  it('never fall apart by one more edge', () => {
    fc.assert(
      fc.property(graph, node, node, ({ nodes, edges }, a, b) => {
        const more = connectedGroups(nodes, [...edges, [a, b]]);
        expect(more.length).toBeLessThanOrEqual(connectedGroups(nodes, edges).length);
      }),
    );
  });
});
