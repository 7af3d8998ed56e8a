import type { StyleId } from '../citations/citation.ts';
import { defaultLimits } from '../documents/limits.ts';
import { rules } from '../findings/all.ts';
import type { Severity } from '../findings/finding.ts';
import { defaultSettings, type Settings } from '../findings/settings.ts';

const styles: readonly StyleId[] = ['footnote', 'pandoc', 'link', 'note', 'critic'];
const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
/** Keys that belong to a host and not to what is said of a draft. */
const hostKeys = /^(index\.storage|trace)(\.|$)|^\$schema$/;

/**
 * Settings from any host: the `sourceline` section of an editor or the content of `sourceline.json`, keys nested
 * (`{"names": {"preferred": []}}`) or dotted (`{"names.preferred": []}`). Null and unknown values leave the default and are
 * named in `problems`; nothing throws.
 */
export function readSettings(
  value: unknown,
  base: Settings = defaultSettings,
): { readonly settings: Settings; readonly problems: readonly string[] } {
  const problems: string[] = [];
  let settings = base;
  for (const [key, it] of Object.entries(isRecord(value) ? flatten(value) : {})) {
    if (it === null || it === undefined || hostKeys.test(key)) continue;
    const changed = readOne(settings, key, it);
    if (changed) settings = changed;
    else problems.push(`setting ${key}: ${JSON.stringify(it)?.slice(0, 80)} is not understood; the default stays`);
  }
  return { settings, problems };
}

function readOne(settings: Settings, key: string, it: unknown): Settings | null {
  if (key === 'sources' || key === 'drafts') {
    const list = readStrings(it);
    return list && { ...settings, [key]: list };
  }
  if (key === 'names.preferred') {
    const list = readStrings(it);
    return list && { ...settings, preferredNames: list };
  }
  if (key === 'citationStyle') {
    const style = styles.find((id) => id === it);
    return style ? { ...settings, citationStyle: style } : null;
  }
  if (key === 'citationScope')
    return it === 'sentence' || it === 'paragraph' ? { ...settings, citationScope: it } : null;
  if (key === 'reviewer') return typeof it === 'string' ? { ...settings, reviewer: it.trim() } : null;
  if (key === 'codeLens' || key === 'inlayHints' || key === 'privateAddresses')
    return typeof it === 'boolean' ? { ...settings, [key]: it } : null;
  if (key === 'index.location') {
    if (it === 'auto') return { ...settings, indexLocation: null };
    return it === 'cache' || it === 'beside' ? { ...settings, indexLocation: it } : null;
  }
  if (key.startsWith('limits.')) {
    const name = key.slice('limits.'.length);
    const known = Object.hasOwn(defaultLimits, name) && typeof it === 'number' && it > 0 && Number.isFinite(it);
    return known ? { ...settings, limits: { ...settings.limits, [name]: it } } : null;
  }
  if (key.startsWith('findings.')) {
    const code = key.slice('findings.'.length);
    const severity = severities.find((id) => id === it);
    const known = rules.some((rule) => rule.code === code);
    return severity && known ? { ...settings, findings: { ...settings.findings, [code]: severity } } : null;
  }
  return null;
}

/** `{a: {b: 1}}` as `{'a.b': 1}`, one level deep, which is as deep as settings go. */
function flatten(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, it] of Object.entries(value)) {
    if (isRecord(it)) for (const [inner, deep] of Object.entries(it)) flat[`${key}.${inner}`] = deep;
    else flat[key] = it;
  }
  return flat;
}

function readStrings(it: unknown): readonly string[] | null {
  const list = typeof it === 'string' ? [it] : it;
  return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : null;
}

function isRecord(it: unknown): it is Readonly<Record<string, unknown>> {
  return typeof it === 'object' && it !== null && !Array.isArray(it);
}
