// A reseller whose time zone nobody knows is not taken in: no date could be told, and no list shown.
import { expect, test } from 'vitest';
import { resellerSchema } from '../../../shared/domain/staff.ts';

const reseller = {
  id: 'reseller-1',
  name: 'Reseller',
  discountLimitsBasisPoints: { administrator: 0, sales: 0, viewer: 0 },
};

test.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])('%s is taken', (timeZone) => {
  expect(resellerSchema.safeParse({ ...reseller, timeZone }).success).toBe(true);
});

test.each(['', 'Europe/Atlantis', 'CET+1', '../etc/passwd'])('"%s" is refused', (timeZone) => {
  expect(resellerSchema.safeParse({ ...reseller, timeZone }).success).toBe(false);
});
