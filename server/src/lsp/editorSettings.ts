/**
 * Settings of the section `shishin` that concern the editor alone: what it shows beside the text. They change no finding,
 * so the project file does not have them.
 */
export interface EditorSettings {
  /** Inlay hints with the titles of cited clauses; off by default, because they lengthen the lines. */
  readonly inlayHints: boolean;
  /** Citations as links; off by default in VS Code, where going to the source does the same. */
  readonly documentLinks: boolean;
  /** By how many drafts a clause is cited, in the sources. */
  readonly codeLenses: boolean;
  /** Findings of drafts that are not open; on by default, because a wrong citation is wrong whoever looks. */
  readonly workspaceFindings: boolean;
}

/** What holds where nothing is set in VS Code. */
export const defaultEditorSettings: EditorSettings = {
  inlayHints: false,
  documentLinks: false,
  codeLenses: true,
  workspaceFindings: true,
};

/** What holds where nothing is set in another editor, which asks for links where its user wants them. */
export const otherEditorSettings: EditorSettings = { ...defaultEditorSettings, documentLinks: true };

/** Reads them from the section as the editor sends it: `inlayHints.enabled` and so on. Anything else is as in `defaults`. */
export function readEditorSettings(section: unknown, defaults: EditorSettings): EditorSettings {
  return {
    inlayHints: enabledAt(section, 'inlayHints') ?? defaults.inlayHints,
    documentLinks: enabledAt(section, 'documentLinks') ?? defaults.documentLinks,
    codeLenses: enabledAt(section, 'codeLenses') ?? defaults.codeLenses,
    workspaceFindings: enabledAt(section, 'workspaceFindings') ?? defaults.workspaceFindings,
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
