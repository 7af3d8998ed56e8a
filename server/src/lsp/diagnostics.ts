import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { diagnose } from '../core/features/diagnostics.ts';
import { evidencePlace } from '../core/features/source-place.ts';
import type { Finding, Severity } from '../core/findings/finding.ts';
import { termsOf } from '../core/findings/wording.ts';
import { sayNow } from '../core/workspace/while-typing.ts';
import type { Placed, Session } from './session.ts';
import { toClientLocation, toRange } from './to-lsp.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Passages of sources shown with one diagnostic. */
const relatedLimit = 5;

/** What is to be said of a draft now, in the protocol's shape; what is held back is said when the writer rests. */
export function diagnosticsOf(session: Session, placed: Placed): Diagnostic[] {
  const { view } = placed;
  const draft = session.workspace.draft(view.id);
  const said = sayNow(view.findings, view.draft, draft?.edit ?? null, session.ports.clock.now());
  if (said.length < view.findings.length) session.announcer.heldBack(view.id);
  return diagnose(said).map((it) => toDiagnostic(session, placed, it));
}

/** One finding in the protocol's shape. */
export function toDiagnostic(session: Session, { view, lines }: Placed, finding: Finding): Diagnostic {
  const { textDocument } = session.client;
  const capable = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const page = session.ports.page(finding.code);
  // The file name of a source under terms is written nowhere.
  const shown = finding.evidence.filter((it) => termsOf(it.source) === null).slice(0, relatedLimit);
  const related = shown.flatMap((it) => {
    const place = evidencePlace(view.index, it);
    return place ? [{ location: toClientLocation(session, place), message: it.passage }] : [];
  });
  return {
    range: toRange(lines, finding),
    severity: severities[finding.severity],
    source: 'sourceline',
    code: finding.code,
    message: finding.message,
    ...(page && capable?.codeDescriptionSupport ? { codeDescription: { href: page } } : {}),
    ...(related.length > 0 && capable?.relatedInformation ? { relatedInformation: related } : {}),
    data: { code: finding.code, start: finding.start, end: finding.end },
  };
}
