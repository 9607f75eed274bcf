// Documents through the app (F17, F21, F23): a receipt saved, looked at, printed and e-mailed, refused without a letterhead,
// and a batch into a folder. With the real portal, worker and files; only the dialogs are answered here.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sampleSalesCredentials } from '../../main/portal/sample/credentials.ts';
import type { Document } from '../../shared/contract/documents.ts';
import { aLetterhead } from '../fixtures/quotes.ts';
import { aQuote, seenDraft } from './a-quote.ts';
import { anUpgrade } from './an-upgrade.ts';
import { aDesk, aPortal, keptSecrets, signIn, temporaryFolder, type Desk, type DeskOptions } from './desk.ts';

interface WithReceipt {
  readonly desk: Desk;
  readonly document: Document;
  /** `Bestellbestätigung C-2026-000123 Bergmann Optik GmbH.pdf`. */
  readonly name: RegExp;
}

/** A desk whose user has ordered something, for which there is a receipt now. */
async function deskWithReceipt(options: DeskOptions = {}): Promise<WithReceipt> {
  const portal = await aPortal();
  const desk = aDesk(options);
  await signIn(desk, portal.origin);
  const order = await anUpgrade(desk);
  await desk.get('orders.place', order);
  const document = { kind: 'receipt', accountId: order.accountId, orderId: order.orderId } as const;
  return { desk, document, name: /^Bestellbestätigung C-2026-\d{6} Bergmann Optik GmbH\.pdf$/ };
}

function isPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return text.startsWith('%PDF-1.7') && text.trimEnd().endsWith('%%EOF');
}

describe('a document', () => {
  test('is saved under a name that says what it is, whole, and where the user wants it', async () => {
    const folder = temporaryFolder();
    const proposed: string[] = [];
    const { desk, document, name } = await deskWithReceipt({
      saveTo: (fileName) => {
        proposed.push(fileName);
        return path.join(folder, fileName);
      },
    });
    const delivery = await desk.get('documents.save', { document });
    expect(proposed).toEqual([expect.stringMatching(name)]);
    expect(delivery).toEqual({ kind: 'saved', file: path.join(folder, proposed[0] ?? '') });
    expect(readdirSync(folder)).toEqual(proposed);
    expect(isPdf(readFileSync(path.join(folder, proposed[0] ?? '')))).toBe(true);
  });

  test('is not written where the user chooses no place', async () => {
    const { desk, document } = await deskWithReceipt({ saveTo: () => null });
    expect(await desk.get('documents.save', { document })).toEqual({ kind: 'cancelled' });
    expect(await desk.get('documents.write-email', { document, recipient: 'k@bergmann.example' })).toEqual({
      kind: 'cancelled',
    });
    expect(desk.opened).toEqual([]);
  });

  test('is shown, and printed by the viewer', async () => {
    const { desk, document, name } = await deskWithReceipt();
    expect(await desk.get('documents.open', { document })).toEqual({ kind: 'opened' });
    expect(await desk.get('documents.print', { document })).toEqual({ kind: 'opened' });
    const [looked, printed] = desk.shown;
    expect(looked?.fileName).toMatch(name);
    expect(isPdf(looked?.bytes ?? new Uint8Array())).toBe(true);
    expect(Buffer.from(looked?.bytes ?? []).toString('latin1')).not.toContain('/OpenAction');
    expect(Buffer.from(printed?.bytes ?? []).toString('latin1')).toContain('/OpenAction');
  });

  test('begins an e-mail that names the saved file, and sends none', async () => {
    const folder = temporaryFolder();
    const { desk, document } = await deskWithReceipt({ saveTo: () => path.join(folder, 'Beleg & Co.pdf') });
    await desk.get('documents.write-email', { document, recipient: 'k.bergmann@bergmann.example?cc=x' });
    expect(readdirSync(folder)).toEqual(['Beleg & Co.pdf']);
    const link = new URL(desk.opened[0] ?? '');
    expect(link.protocol).toBe('mailto:');
    expect(decodeURIComponent(link.pathname)).toBe('k.bergmann@bergmann.example?cc=x');
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(link.searchParams.get('subject')).toMatch(/^Bestellbestätigung C-2026-\d{6}$/);
    expect(link.searchParams.get('body')).toContain('Anlage: Beleg & Co.pdf');
  });

  test('that is not there is not found', async () => {
    const { desk, document } = await deskWithReceipt();
    const receipt = { ...document, kind: 'receipt', accountId: 'account-1', orderId: 'order-x' } as const;
    const quote = { kind: 'quote', quoteId: randomUUID(), revision: 1 } as const;
    expect(await desk.ask('documents.open', { document: receipt })).toMatchObject({ failure: { what: 'order' } });
    expect(await desk.ask('documents.open', { document: quote })).toMatchObject({ failure: { what: 'quote' } });
  });
});

describe('a quote', () => {
  test('is saved without a connection, as a draft under its provisional number, and as sent', async () => {
    const portal = await aPortal();
    const folder = temporaryFolder();
    const desk = aDesk({ saveTo: (fileName) => path.join(folder, fileName) });
    await signIn(desk, portal.origin);
    await portal.close();
    const saved = await desk.get('quotes.save', await aQuote(desk));
    const { id: quoteId, provisionalNumber } = saved.quote;
    const document = { kind: 'quote', quoteId, revision: 1 } as const;
    await desk.get('documents.save', { document });
    await desk.get('quotes.send', seenDraft(saved.quote));
    await desk.get('documents.save', { document });
    expect(readdirSync(folder).toSorted()).toEqual([
      `Angebot ${provisionalNumber} Bergmann Optik GmbH.pdf`,
      `Angebot ${provisionalNumber} Entwurf Bergmann Optik GmbH.pdf`,
    ]);
    expect(await desk.ask('documents.save', { document: { ...document, revision: 2 } })).toMatchObject({
      failure: { code: 'not-found', what: 'quote' },
    });
  });
});

describe('a file that cannot be written', () => {
  test.each([
    ['a folder that is gone', 'folder-missing', (folder: string) => path.join(folder, 'gone', 'a.pdf')],
    [
      'a folder in the place of the file',
      'other',
      (folder: string) => {
        mkdirSync(path.join(folder, 'a.pdf', 'inside'), { recursive: true });
        return path.join(folder, 'a.pdf');
      },
    ],
  ])('%s says %s, and leaves nothing behind', async (_what, reason, place) => {
    const folder = temporaryFolder();
    const { desk, document } = await deskWithReceipt({ saveTo: () => place(folder) });
    const before = () => readdirSync(folder).filter((name) => name !== 'a.pdf');
    expect(await desk.ask('documents.save', { document })).toMatchObject({
      ok: false,
      failure: { code: 'file-failed', reason },
    });
    expect(before()).toEqual([]);
  });

  test('a file that was there stays as it was until the new one is whole', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.pdf');
    writeFileSync(file, 'before');
    const { desk, document } = await deskWithReceipt({ saveTo: () => file });
    await desk.get('documents.save', { document });
    expect(isPdf(readFileSync(file))).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });
});

describe('the letterhead', () => {
  test('comes from the portal, is replaced by an administrator on this machine, and survives a restart', async () => {
    const portal = await aPortal();
    const home = temporaryFolder();
    const desk = aDesk({ home });
    await signIn(desk, portal.origin);
    const before = await desk.get('letterhead.read', {});
    expect(before).toMatchObject({ isOwn: false, problems: [], mayChange: true });
    expect(before.letterhead?.company).toBe('Nordlicht Kommunikation GmbH');
    const letterhead = aLetterhead({ company: 'Südlicht Telefonie AG' });
    expect(await desk.get('letterhead.change', { letterhead })).toMatchObject({ isOwn: true, letterhead });
    await desk.close();
    const again = aDesk({ home });
    await signIn(again, portal.origin);
    expect(await again.get('letterhead.read', {})).toMatchObject({ isOwn: true, letterhead });
    expect(await again.get('letterhead.change', { letterhead: null })).toEqual(before);
  });

  test('is changed by nobody but an administrator', async () => {
    const portal = await aPortal();
    const desk = aDesk();
    await signIn(desk, portal.origin, sampleSalesCredentials);
    expect(await desk.get('letterhead.read', {})).toMatchObject({ mayChange: false });
    expect(await desk.ask('letterhead.change', { letterhead: aLetterhead() })).toMatchObject({
      failure: { code: 'not-permitted', reason: 'role' },
    });
    expect(await desk.get('letterhead.read', {})).toMatchObject({ isOwn: false });
  });

  test('that lacks what the law wants stops every document, naming what is missing', async () => {
    const asked: string[] = [];
    const { desk, document } = await deskWithReceipt({
      saveTo: (fileName) => {
        asked.push(fileName);
        return null;
      },
      folder: () => {
        asked.push('folder');
        return null;
      },
    });
    const { register } = aLetterhead();
    if (register === null) throw new Error('no register');
    const letterhead = aLetterhead({ vatId: '', register: { ...register, court: '', directors: [''] } });
    const state = await desk.get('letterhead.change', { letterhead });
    expect(state.problems.map((problem) => problem.path)).toEqual(['vatId', 'register.court', 'register.directors']);
    const problems = state.problems.map((problem) => ({ ...problem, path: `letterhead.${problem.path}` }));
    const refusal = { ok: false, failure: { code: 'invalid-input', problems } };
    expect(await desk.ask('documents.save', { document })).toEqual(refusal);
    expect(await desk.ask('documents.save-all', { batchId: randomUUID(), documents: [document] })).toEqual(refusal);
    expect(asked).toEqual([]);
  });
});

describe('a batch', () => {
  test('writes one file for each, overwrites nothing, tells how far it is, and names what failed', async () => {
    const folder = temporaryFolder();
    const { desk, document } = await deskWithReceipt({ folder: () => folder });
    const missing = { kind: 'quote', quoteId: randomUUID(), revision: 1 } as const;
    const batchId = randomUUID();
    const batch = await desk.get('documents.save-all', { batchId, documents: [document, missing, document] });
    expect(batch.folder).toBe(folder);
    expect(batch.results.map(({ kind }) => kind)).toEqual(['saved', 'failed', 'saved']);
    const names = batch.results.flatMap((result) => (result.kind === 'saved' ? [result.fileName] : []));
    expect(names[1]).toBe(names[0]?.replace('.pdf', ' (2).pdf'));
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
    const progress = desk.pushes.filter(({ event }) => event === 'documents.progressed');
    expect(progress.map(({ payload }) => payload)).toEqual([1, 2, 3].map((done) => ({ batchId, done, total: 3 })));
  });

  test('ends when it is cancelled, and says what was not made', async () => {
    const folder = temporaryFolder();
    const { desk, document } = await deskWithReceipt({ folder: () => folder });
    const batchId = randomUUID();
    desk.app.subscribe((event) => {
      if (event === 'documents.progressed') void desk.get('documents.cancel', { batchId });
    });
    const { results } = await desk.get('documents.save-all', { batchId, documents: [document, document, document] });
    expect(results.map(({ kind }) => kind)).toEqual(['saved', 'skipped', 'skipped']);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('stops where the folder takes no more', async () => {
    const folder = temporaryFolder();
    const { desk, document } = await deskWithReceipt({ folder: () => folder });
    desk.app.subscribe((event) => {
      if (event === 'documents.progressed') rmSync(folder, { recursive: true, force: true });
    });
    const documents = [document, document, document];
    const { results } = await desk.get('documents.save-all', { batchId: randomUUID(), documents });
    expect(results.map(({ kind }) => kind)).toEqual(['saved', 'failed', 'skipped']);
    expect(results[1]).toMatchObject({ failure: { code: 'file-failed', reason: 'folder-missing' } });
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['between two documents', (quit: () => void) => quit()],
    ['while one is being made', (quit: () => void) => queueMicrotask(quit)],
  ])(
    'that is quit %s ends as usual: what is there is whole, the rest is left, and no bug is logged',
    async (_when, at) => {
      const folder = temporaryFolder();
      const lasting = { home: temporaryFolder(), secrets: keptSecrets() };
      const { desk, document } = await deskWithReceipt({ ...lasting, folder: () => folder });
      const closings: Promise<void>[] = [];
      desk.app.subscribe((event) => {
        if (event === 'documents.progressed') at(() => void closings.push(desk.close()));
      });
      const documents = [document, document, document, document];
      const { results } = await desk.get('documents.save-all', { batchId: randomUUID(), documents });
      const after = readdirSync(folder);
      await Promise.all(closings);
      expect(results.map(({ kind }) => kind)).toEqual(['saved', 'skipped', 'skipped', 'skipped']);
      expect(readdirSync(folder)).toEqual(after);
      expect(after).toHaveLength(1);
      expect(isPdf(readFileSync(path.join(folder, after[0] ?? '')))).toBe(true);
      const again = aDesk(lasting);
      await again.until('session.read', {}, ({ kind }) => kind === 'signed-in');
      expect([...desk.log, ...again.log].filter((line) => !line.includes('Z info '))).toEqual([]);
    },
  );

  test('without a folder writes nothing', async () => {
    const { desk, document } = await deskWithReceipt();
    const input = { batchId: randomUUID(), documents: [document] };
    expect(await desk.get('documents.save-all', input)).toEqual({ folder: null, results: [] });
  });
});
