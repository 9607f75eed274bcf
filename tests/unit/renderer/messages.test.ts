// What the messages promise: both languages say everything, with the same values in them.
import { describe, expect, it } from 'vitest';
import { i18n, speak, startMessages } from '../../../renderer/app/i18n.ts';
import { de } from '../../../shared/messages/de.ts';
import { en } from '../../../shared/messages/en.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{\{([^}]+)\}\}/g)].map((match) => (match[1] ?? '').replaceAll(' ', '')).toSorted();
}

describe('messages', () => {
  const english = new Map(leaves(en));
  const german = new Map(leaves(de));

  it('say everything in both languages, and nothing in only one', () => {
    expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('put the same values, in the same format, into both languages', () => {
    for (const [key, text] of english) {
      expect(new Set(variables(german.get(key) ?? '')), key).toEqual(new Set(variables(text)));
    }
  });

  it('are never empty', () => {
    for (const [key, text] of [...english, ...german]) expect(text.trim(), key).not.toBe('');
  });

  it('address staff by "Sie" in German', () => {
    for (const [key, text] of german) expect(text, key).not.toMatch(/\b(du|dich|dir|dein\w*|deine\w*)\b/i);
  });

  it('name an action, in full, with the words that stand on its button (WCAG 2.5.3)', () => {
    for (const messages of [english, german]) {
      const labels = [...messages].filter(([key]) => /^[^{]/.test(messages.get(`${key}Of`) ?? ''));
      expect(labels.length).toBeGreaterThan(5);
      for (const [key, label] of labels) expect(messages.get(`${key}Of`), key).toContain(label.replace(/ ?…$/, ''));
      for (const name of ['keepMine', 'takeTheirs']) {
        expect(messages.get(`outbox.${name}Of`)).toContain(messages.get(`edits.collision.${name}`) ?? 'none');
      }
    }
  });

  it('write amounts, dates and counts as each language does, and switch at once (F28)', () => {
    startMessages('en');
    const left = () => i18n.t('terms.daysLeft', { count: 6, date: '2026-11-30' });
    const summary = () => i18n.t('terms.licences', { count: 3412 });
    expect(left()).toBe('6 days left, until 30 Nov 2026');
    expect(summary()).toBe('3,412 licences');
    speak('de');
    expect(left()).toBe('noch 6 Tage, bis 30.11.2026');
    expect(summary()).toBe('3.412 Lizenzen');
  });

  it('count one, and the last day, in words of their own', () => {
    startMessages('en');
    expect(i18n.t('terms.licences', { count: 1 })).toBe('1 licence');
    expect(i18n.t('terms.daysLeft', { count: 0, date: '2026-11-30' })).toBe('last day today, 30 Nov 2026');
  });
});
