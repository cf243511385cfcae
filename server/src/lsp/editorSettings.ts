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
  /** Findings of drafts that are not open; on by default, because a wrong citation is wrong whoever looks. */
  readonly workspaceFindings: boolean;
}

/** What holds where nothing is set. */
export const defaultEditorSettings: EditorSettings = {
  inlayHints: false,
  documentLinks: false,
  codeLenses: true,
  workspaceFindings: true,
};

/** Reads them from the section as the editor sends it: `inlayHints.enabled` and so on. Anything else is the default. */
export function readEditorSettings(section: unknown): EditorSettings {
  return {
    inlayHints: enabledAt(section, 'inlayHints') ?? defaultEditorSettings.inlayHints,
    documentLinks: enabledAt(section, 'documentLinks') ?? defaultEditorSettings.documentLinks,
    codeLenses: enabledAt(section, 'codeLenses') ?? defaultEditorSettings.codeLenses,
    workspaceFindings: enabledAt(section, 'workspaceFindings') ?? defaultEditorSettings.workspaceFindings,
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
