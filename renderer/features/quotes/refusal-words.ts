// Why the portal refused a quote, in sentences, each with the line that it is about. Pure; a code that this version does
// not know is still said.
import type { InputProblem } from '../../../shared/contract/failure.ts';
import type { Quote, QuoteRevision } from '../../../shared/domain/quote.ts';
import type { Translate } from '../../app/i18n.ts';
import { entryProblemText } from './entry-problem-text.ts';

export interface QuoteRefusal {
  readonly portalCode: string;
  readonly fields: readonly InputProblem[];
}

/** The portal's reasons, each once: at least one. */
export function quoteRefusalReasons({ portalCode, fields }: QuoteRefusal, quote: Quote, t: Translate): string[] {
  if (fields.length === 0) return [codeText(portalCode, t)];
  const sentences = fields.map((field) => {
    const place = placeOf(field.path, quote, t);
    const text = fieldText(field, t);
    return place === null ? text : t('quotePage.refused.at', { place, text });
  });
  return [...new Set(sentences)];
}

function codeText(portalCode: string, t: Translate): string {
  switch (portalCode) {
    case 'forbidden':
    case 'not-found':
    case 'too-large':
      return t(`quotePage.refused.code.${portalCode}`);
    default:
      return t('quotePage.refused.code.other', { code: portalCode });
  }
}

function fieldText({ path, problem, limit }: InputProblem, t: Translate): string {
  switch (problem) {
    case 'removed':
    case 'ordered':
    case 'locked':
    case 'draft-not-last':
    case 'other-staff':
    case 'not-as-of-sending':
    case 'figures-wrong':
    case 'before-sent':
    case 'after-valid-until':
    case 'not-sent':
    case 'duplicate-id':
      return t(`quotePage.refused.field.${problem}`);
    case 'in-future':
      return t(path.endsWith('answer.on') ? 'quotePage.record.problem.in-future' : 'quotePage.refused.field.clock');
    case 'unknown':
      return t(path === 'accountId' ? 'quotePage.refused.field.account' : 'quotePage.refused.field.printed');
    case 'required':
    case 'not-empty':
      if (path.endsWith('answer.alternativeId')) return t('quotePage.refused.field.alternative');
      break;
  }
  return entryProblemText({ path: pathInRevision(path), problem, ...(limit === undefined ? {} : { limit }) }, null, t);
}

function pathInRevision(path: string): string {
  return path.replace(/^revisions\.\d+\./, '');
}

/** `Alternative 2, Rathaus`; null for what is about the whole quote. The alternative goes unsaid where it is the only one. */
function placeOf(path: string, quote: Quote, t: Translate): string | null {
  const found = /^revisions\.(\d+)\.alternatives\.(\d+)(?:\.lines\.(\d+))?/.exec(path);
  if (found === null) return null;
  const [, revision, alternative, line] = found.map(Number);
  const { alternatives = [] }: Partial<QuoteRevision> = quote.revisions[revision ?? 0] ?? {};
  const system = alternatives[alternative ?? 0]?.lines[line ?? Number.NaN]?.subscription.systemName;
  const number = (alternative ?? 0) + 1;
  const names = [
    ...(alternatives.length > 1 ? [t('quoteEditor.alternatives.name', { number })] : []),
    ...(system === undefined ? [] : [system]),
  ];
  return names.length === 0 ? null : names.join(', ');
}
