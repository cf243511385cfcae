/** The kind of code action that is ours. */
import { CodeActionKind } from 'vscode-languageserver-types';

/** The kind under which an editor applies the safe fixes on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.shishin`;
