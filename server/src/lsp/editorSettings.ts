/**
 * Settings of the section `shishin` that concern the editor alone: what it shows beside the text. They change no finding,
 * so the project file does not have them.
 */
export interface EditorSettings {
  /** Inlay hints with the titles of cited clauses; off by default, because they lengthen the lines. */
  readonly inlayHints: boolean;
  /** Citations as links; off by default, because going to the source does the same. */
  readonly documentLinks: boolean;
  /** By how many drafts a clause is cited, in the sources. */
  readonly codeLenses: boolean;
}

/** Reads them from the section as the editor sends it: `inlayHints.enabled` and so on. Anything else is the default. */
export function readEditorSettings(section: unknown): EditorSettings {
  return {
    inlayHints: enabledAt(section, 'inlayHints') ?? false,
    documentLinks: enabledAt(section, 'documentLinks') ?? false,
    codeLenses: enabledAt(section, 'codeLenses') ?? true,
  };
}

function enabledAt(section: unknown, key: string): boolean | null {
  const setting = valueAt(section, key);
  const enabled = typeof setting === 'boolean' ? setting : valueAt(setting, 'enabled');
  return typeof enabled === 'boolean' ? enabled : null;
}

function valueAt(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Readonly<Record<string, unknown>>)[key];
}
