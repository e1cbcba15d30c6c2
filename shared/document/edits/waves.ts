// Owns the edits of single waves: adding, changing, removing, and putting channels into them.
import type { Edit } from '../document.ts';
import type { Wave } from '../map-fields.ts';
import { setFieldOfNodes } from './many.ts';

const MOST_WAVES = 99;
const LENGTH = 7;

/** Adds a week after the last wave; `nameOf` is given the new wave's number. */
export const addWave =
  (nameOf: (no: number) => string): Edit =>
  (document) => {
    const no = Math.max(0, ...document.waves.map((wave) => wave.no)) + 1;
    if (no > MOST_WAVES) return document;
    const ends = document.waves.map(({ toDay }) => toDay);
    const fromDay = ends.length === 0 ? 0 : Math.max(...ends) + 1;
    const enterCondition = document.waves.length === 0 ? 'all' : 'noResponse';
    const wave: Wave = { no, name: nameOf(no), fromDay, toDay: fromDay + LENGTH - 1, enterCondition };
    return { ...document, waves: [...document.waves, wave] };
  };

/** Sets fields of wave `no`; undefined clears one. The same document when nothing changes or the days are reversed. */
export const setWave =
  (no: number, values: Partial<Omit<Wave, 'no'>>): Edit =>
  (document) => {
    const old = document.waves.find((wave) => wave.no === no);
    if (!old || Object.entries(values).every(([key, value]) => old[key] === value)) return document;
    const entries = Object.entries({ ...old, ...values }).filter(([, value]) => value !== undefined);
    const wave = Object.fromEntries(entries) as Wave;
    if (wave.fromDay > wave.toDay) return document;
    return { ...document, waves: document.waves.map((each) => (each === old ? wave : each)) };
  };

/** Removes wave `no`; its channels stay and are in no wave. */
export const removeWave =
  (no: number): Edit =>
  (document) => {
    const waves = document.waves.filter((wave) => wave.no !== no);
    if (waves.length === document.waves.length) return document;
    const members = document.nodes.filter((node) => node.kind === 'channel' && node.waveNo === no).map(({ id }) => id);
    return { ...setFieldOfNodes(new Set(members), 'waveNo', undefined)(document), waves };
  };

/** Puts channels into wave `no`, or into none. */
export const moveToWave = (ids: ReadonlySet<string>, no: number | undefined): Edit =>
  setFieldOfNodes(ids, 'waveNo', no);
