import { describe, expect, it } from 'vitest';
import { layersOf } from './layers';

const step = (code: string, ...dependsOn: string[]) => ({ code, dependsOn });
const rowsOf = (...steps: { code: string; dependsOn: string[] }[]) =>
  Object.fromEntries(layersOf(steps).placed.map(one => [one.code, one.row]));

describe('layers of a flow chart', () => {
  it('put a step below the last of those that it waits for', () => {
    expect(rowsOf(step('a'), step('b', 'a'), step('c', 'a', 'b'), step('d'))).toEqual({
      a: 0,
      b: 1,
      c: 2,
      d: 0,
    });
  });

  it('give an arrow over several rows a slot in each', () => {
    const layers = layersOf([step('a'), step('b', 'a'), step('c', 'b', 'a')]);
    const long = layers.arrows.find(arrow => arrow.from === 'a' && arrow.to === 'c')!;
    expect(long.way.map(at => at.row)).toEqual([0, 1, 2]);
    expect(layers.rows).toEqual([1, 2, 1]);
    const bend = long.way[1]!;
    expect(layers.placed).not.toContainEqual(expect.objectContaining(bend));
  });

  it('do not cross arrows that need not cross', () => {
    const layers = layersOf([step('a'), step('b'), step('x', 'b'), step('y', 'a')]);
    const slot = (code: string) => layers.placed.find(one => one.code === code)!.slot;
    expect(Math.sign(slot('a') - slot('b'))).toBe(Math.sign(slot('y') - slot('x')));
  });

  it('leave out the arrow that closes a circle, and those from nowhere', () => {
    const layers = layersOf([step('a', 'c'), step('b', 'a'), step('c', 'b'), step('d', 'd', 'gone')]);
    expect(layers.arrows).toHaveLength(2);
    expect(layers.placed).toHaveLength(4);
  });

  it('break a circle where it leads up the list', () => {
    expect(rowsOf(step('a', 'c'), step('b', 'a'), step('c', 'b'))).toEqual({ a: 0, b: 1, c: 2 });
    expect(rowsOf(step('a', 'b'), step('b'))).toEqual({ a: 1, b: 0 });
  });

  it('draw nothing for no step', () => {
    expect(layersOf([])).toEqual({ placed: [], arrows: [], rows: [] });
  });

  it('place sixty steps that wait for all before them', () => {
    const codes = Array.from({ length: 60 }, (_, at) => `s${at}`);
    const layers = layersOf(codes.map((code, at) => step(code, ...codes.slice(0, at))));
    expect(layers.rows).toHaveLength(60);
  });
});
