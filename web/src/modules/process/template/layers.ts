/// Places steps for the flow chart: each in the row after the last of those that it waits for (longest path), within a
/// row beside those it is joined with. What waits for each other in a circle is drawn without the arrow that closes it.

export interface Waiting {
  code: string;
  dependsOn: readonly string[];
}

export interface Placed {
  code: string;
  row: number;
  /// From the left within its row; a row's slots are centred.
  slot: number;
}

export interface Arrow {
  from: string;
  to: string;
  /// The rows' slots that it passes, from the first to the last row.
  way: { row: number; slot: number }[];
}

export interface Layers {
  placed: Placed[];
  arrows: Arrow[];
  /// How many slots each row has, those that arrows pass included.
  rows: number[];
}

interface Node {
  key: string;
  row: number;
  slot: number;
  before: Node[];
  after: Node[];
}

const SWEEPS = 4;

export function layersOf(steps: readonly Waiting[]): Layers {
  const edges = withoutCircles(steps);
  const nodes = new Map<string, Node>();
  for (const { code } of steps) nodes.set(code, { key: code, row: 0, slot: 0, before: [], after: [] });
  intoRows(nodes, edges);
  const rows: Node[][] = [];
  for (const node of nodes.values()) (rows[node.row] ??= []).push(node);
  const ways = edges.map(([from, to]) => wayOf(nodes.get(from)!, nodes.get(to)!, rows));
  rows.forEach(number);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    const order = down ? rows.slice(1) : rows.slice(0, -1).reverse();
    for (const row of order) sortBeside(row, rows, down);
  }
  return {
    placed: steps.map(({ code }) => {
      const node = nodes.get(code)!;
      return { code, row: node.row, slot: node.slot };
    }),
    arrows: ways.map((way, at) => ({
      from: edges[at]![0],
      to: edges[at]![1],
      way: way.map(node => ({ row: node.row, slot: node.slot })),
    })),
    rows: rows.map(row => row.length),
  };
}

/// The pairs (before, after) between known steps. Those that lead down the list never close a circle among themselves;
/// of those that lead up, one that would close a circle is left out.
function withoutCircles(steps: readonly Waiting[]): [string, string][] {
  const places = new Map(steps.map((step, at) => [step.code, at]));
  const pairs = steps.flatMap(({ code, dependsOn }) =>
    [...new Set(dependsOn)]
      .filter(before => places.has(before) && before !== code)
      .map((before): [string, string] => [before, code]),
  );
  const leadsDown = ([from, to]: [string, string]) => places.get(from)! < places.get(to)!;
  const edges = pairs.filter(leadsDown);
  const after = new Map<string, string[]>();
  const join = ([from, to]: [string, string]) => after.set(from, [...(after.get(from) ?? []), to]);
  edges.forEach(join);
  for (const pair of pairs) {
    if (leadsDown(pair) || reaches(pair[1], pair[0], after)) continue;
    edges.push(pair);
    join(pair);
  }
  return edges;
}

function reaches(from: string, wanted: string, after: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([from]);
  for (const code of seen) {
    if (code === wanted) return true;
    after.get(code)?.forEach(next => seen.add(next));
  }
  return false;
}

function intoRows(nodes: Map<string, Node>, edges: readonly [string, string][]) {
  const rowOf = (key: string): number => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    const before = edges.filter(([, to]) => to === key).map(([from]) => rowOf(from) + 1);
    const row = Math.max(0, ...before);
    rows.set(key, row);
    return row;
  };
  const rows = new Map<string, number>();
  for (const node of nodes.values()) node.row = rowOf(node.key);
}

/// An arrow over several rows takes a slot in each, so that no step is drawn over it.
function wayOf(from: Node, to: Node, rows: Node[][]): Node[] {
  const way = [from];
  for (let row = from.row + 1; row < to.row; row++) {
    const bend: Node = { key: '', row, slot: 0, before: [], after: [] };
    rows[row]!.push(bend);
    way.push(bend);
  }
  way.push(to);
  way.slice(1).forEach((node, at) => {
    node.before.push(way[at]!);
    way[at]!.after.push(node);
  });
  return way;
}

/// Each as near as can be to the middle of what it is joined with.
function sortBeside(row: Node[], rows: Node[][], down: boolean) {
  const middle = new Map(
    row.map((node, at) => {
      const joined = down ? node.before : node.after;
      const places = joined.map(other => place(other, rows));
      const own = place(node, rows);
      const sum = places.reduce((all, one) => all + one, 0);
      return [node, { at, middle: places.length > 0 ? sum / places.length : own }];
    }),
  );
  row.sort((a, b) => middle.get(a)!.middle - middle.get(b)!.middle || middle.get(a)!.at - middle.get(b)!.at);
  number(row);
}

function number(row: Node[]) {
  row.forEach((node, slot) => {
    node.slot = slot;
  });
}

function place(node: Node, rows: Node[][]): number {
  return node.slot - (rows[node.row]!.length - 1) / 2;
}
