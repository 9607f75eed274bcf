// A log of own work that was damaged before it was moved into the file: what was acknowledged is there all the same,
// or its loss is said; a transaction that a power loss tore is not taken for one that was damaged.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRandomSequence } from '../../main/portal/random-sequence.ts';
import type { RandomSequence } from '../../main/portal/random-sequence.ts';
import { isWorkSound } from '../../main/store/check-database.ts';
import { mendOwnLog } from '../../main/store/mend-own-log.ts';
import { openOwnWork } from '../../main/store/open-own-work.ts';
import type { OwnWork } from '../../main/store/open-own-work.ts';
import { aCrashedLife, frameBytes, leave, readRows } from './crashed-life.ts';
import type { CrashedLife, Rows } from './crashed-life.ts';

const nowMs = () => Date.parse('2026-11-26T11:30:05Z');
const keptName = 'work.damaged-20261126-113005.db';
const headerBytes = 32;

interface Found extends Pick<OwnWork, 'salvage' | 'mendedKeptAs'> {
  readonly rows: Rows;
  readonly isSound: boolean;
  readonly folder: string;
}

/** Starts the app's own work where a crash left it, and looks at all of it. */
function start(life: CrashedLife, log: Buffer): Found {
  return lookAt(leave(life, log));
}

function lookAt(file: string): Found {
  const { work, salvage, mendedKeptAs } = openOwnWork(file, { nowMs });
  try {
    return {
      rows: readRows(work),
      salvage,
      mendedKeptAs,
      isSound: isWorkSound(work.database),
      folder: dirname(file),
    };
  } finally {
    work.close();
  }
}

const acknowledged = ({ transactions }: CrashedLife): Rows => transactions.at(-1)?.rows ?? new Map();
const beforeTheLast = ({ transactions }: CrashedLife): Rows => transactions.at(-2)?.rows ?? new Map();
const endOf = ({ transactions }: CrashedLife): number => transactions.at(-1)?.to ?? 0;
const startOfTheLast = ({ transactions }: CrashedLife): number => transactions.at(-1)?.from ?? 0;

/** The names of the rows that are not the same in both. */
function different(one: Rows, other: Rows): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}

/** Whether it is said how many were lost, or that nobody can tell. */
function isOwnedUpTo(lost: readonly string[], salvage: OwnWork['salvage']): boolean {
  return salvage !== null && (!salvage.isCountCertain || salvage.unreadable >= lost.length);
}

function turnBit(log: Buffer, bit: number): Buffer {
  const turned = Buffer.from(log);
  turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return turned;
}

function noise(random: RandomSequence, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.whole(0, 255)));
}

const lives = [
  ['in its first round', {}],
  ['with frames of an earlier round behind it', { isRestarted: true }],
  ['that a checkpoint has read already', { isCheckpointed: true }],
] as const;

describe.each(lives)('a log %s', (_what, options) => {
  test('that is whole is read as it is', () => {
    const life = aCrashedLife(1, options);
    const { rows, salvage, mendedKeptAs, folder } = start(life, life.log);
    expect(different(rows, acknowledged(life))).toEqual([]);
    expect({ salvage, mendedKeptAs }).toEqual({ salvage: null, mendedKeptAs: null });
    expect(readdirSync(folder)).toEqual(['work.db']);
  });

  test('in which one bit is wrong, whichever it is, gives everything that was acknowledged', () => {
    const random = createRandomSequence(2);
    const life = aCrashedLife(3, options);
    for (let turn = 0; turn < 80; turn += 1) {
      const frameAt = headerBytes + random.whole(0, endOf(life) / frameBytes - 1) * frameBytes;
      const places = [
        random.whole(0, endOf(life) * 8 - 1),
        frameAt * 8 + random.whole(0, 24 * 8 - 1),
        random.whole(0, 255),
      ];
      const bit = random.pick(places);
      const { rows, salvage, mendedKeptAs, isSound } = start(life, turnBit(life.log, bit));
      expect({ bit, lost: different(rows, acknowledged(life)), salvage, mendedKeptAs, isSound }).toEqual({
        bit,
        lost: [],
        salvage: null,
        mendedKeptAs: keptName,
        isSound: true,
      });
    }
  });

  test('of which a piece was overwritten loses no more than the rows of a page, and says so', () => {
    const random = createRandomSequence(4);
    const life = aCrashedLife(5, { ...options, transactions: 16 });
    const inFile = start(life, Buffer.alloc(0)).rows;
    let lossless = 0;
    for (let turn = 0; turn < 30; turn += 1) {
      const length = random.pick([512, 4096]);
      const at = random.whole(0, Math.floor((startOfTheLast(life) - length) / 512)) * 512;
      const log = Buffer.from(life.log);
      noise(random, length).copy(log, at);
      const { rows, salvage, isSound } = start(life, log);
      const lost = different(rows, acknowledged(life));
      expect(isSound, `at ${at}`).toBe(true);
      if (lost.length === 0) lossless += 1;
      else expect(isOwnedUpTo(lost, salvage), `at ${at}`).toBe(true);
      expect(lost.length, `at ${at}`).toBeLessThan(30);
      // What the file had without its log is never gone, whatever the damaged log put in its place.
      expect(
        [...inFile.keys()].filter((name) => !rows.has(name)),
        `at ${at}`,
      ).toEqual([]);
    }
    expect(lossless).toBeGreaterThan(10);
  });

  test('of which a piece right before the last transaction was overwritten gives that one, and says what it lacks', () => {
    const random = createRandomSequence(12);
    for (let turn = 0; turn < 12; turn += 1) {
      const life = aCrashedLife(20 + turn, { ...options, transactions: 10 });
      const length = random.pick([512, 4096]);
      const at = Math.floor((startOfTheLast(life) - length) / 512) * 512;
      const log = Buffer.from(life.log);
      noise(random, length).copy(log, at);
      const { rows, salvage } = start(life, log);
      const lost = different(rows, acknowledged(life));
      const written = different(beforeTheLast(life), acknowledged(life));
      expect(lost.length === 0 || isOwnedUpTo(lost, salvage), `turn ${turn}`).toBe(true);
      expect(
        lost.filter((name) => written.includes(name)),
        `turn ${turn}`,
      ).toEqual([]);
    }
  });

  test('is told of, and looked through, also where the app ends right after the log was mended', () => {
    const random = createRandomSequence(14);
    const life = aCrashedLife(15, { ...options, transactions: 16 });
    const certainties = new Set<string>();
    for (let turn = 0; turn < 12; turn += 1) {
      const at = random.whole(headerBytes, startOfTheLast(life) - 4096);
      const log = turn % 3 === 0 ? turnBit(life.log, at * 8) : Buffer.from(life.log);
      if (turn % 3 !== 0) noise(random, 4096).copy(log, at);
      const { folder: _, ...uninterrupted } = start(life, log);
      const file = leave(life, log);
      certainties.add(mendOwnLog(file, nowMs())?.certainty ?? 'none');
      const { folder, ...found } = lookAt(file);
      expect(found, `at ${at}`).toEqual(uninterrupted);
      expect(readdirSync(folder).filter((name) => name.includes('mending'))).toEqual([]);
    }
    expect([...certainties]).toEqual(expect.arrayContaining(['exact', 'incomplete']));
  });

  test('of which a power loss tore the last transaction gives all the others, and that one whole or not at all', () => {
    const random = createRandomSequence(6);
    const life = aCrashedLife(7, options);
    const from = startOfTheLast(life);
    let dropped = 0;
    for (let turn = 0; turn < 60; turn += 1) {
      const log = tornLog(life, random);
      const { rows, salvage, mendedKeptAs, isSound } = start(life, log);
      const isDropped = different(rows, beforeTheLast(life)).length === 0;
      if (isDropped) dropped += 1;
      else expect(different(rows, acknowledged(life)), `torn behind ${from}`).toEqual([]);
      expect({ salvage, isSound }).toEqual({ salvage: null, isSound: true });
      if (isDropped) expect(mendedKeptAs).toBeNull();
    }
    expect(dropped).toBeGreaterThan(20);
  });
});

describe('a log whose beginning is destroyed', () => {
  test('together with its first page brings nothing older back, and it is said that more may be missing', () => {
    const life = aCrashedLife(8, { isRestarted: true });
    const file = start(life, Buffer.alloc(0));
    const log = Buffer.from(life.log);
    noise(createRandomSequence(9), headerBytes + frameBytes).copy(log);
    const { rows, salvage, isSound } = start(life, log);
    expect([...file.rows].filter(([name, value]) => rows.get(name) !== value)).toEqual([]);
    expect(salvage).toMatchObject({ isCountCertain: false });
    expect(isSound).toBe(true);
  });

  test('and nothing else gives everything, whatever is in the place of its header', () => {
    const life = aCrashedLife(10);
    const log = Buffer.from(life.log);
    noise(createRandomSequence(11), headerBytes).copy(log);
    const { rows, salvage, mendedKeptAs } = start(life, log);
    expect(different(rows, acknowledged(life))).toEqual([]);
    expect({ salvage, mendedKeptAs }).toEqual({ salvage: null, mendedKeptAs: keptName });
  });
});

/** Some sectors of the last transaction are what they were before it, or zeros, or the log ends early. */
function tornLog(life: CrashedLife, random: RandomSequence): Buffer {
  const from = startOfTheLast(life);
  const log = Buffer.from(life.log.subarray(0, endOf(life)));
  if (random.happens(0.2)) return log.subarray(0, random.whole(from, endOf(life) - 1));
  const share = random.pick([0.1, 0.5]);
  for (let sector = Math.ceil(from / 512); sector * 512 < endOf(life); sector += 1) {
    if (!random.happens(share)) continue;
    const before = life.logBefore.subarray(sector * 512, sector * 512 + 512);
    log.fill(0, sector * 512, Math.min(sector * 512 + 512, log.length));
    before.copy(log, sector * 512);
  }
  return log;
}
