/** The configuration file of a project as it is just now: in the editor where it is open there, else on disk. */
import { documentKey } from '../sources.ts';
import { configPath } from './config.ts';

export interface ProjectFile {
  readonly uri: string;
  /** Without a BOM; null where the project has no such file yet. */
  readonly text: string | null;
  /** The version that the editor has open; null for one that it has not. */
  readonly version: number | null;
}

/** Whether a document is the configuration of a project. */
export function isProjectFile(uri: string): boolean {
  return documentKey(uri).endsWith(`/${configPath}`);
}
