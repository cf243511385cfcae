/** What only our own client knows, beside the protocol: it says so by `experimental.shishin` among its capabilities. */

/** Sent when other answers may be had of the workspace: drafts were read, or have changed. */
export const workspaceChanged = 'shishin/workspaceChanged';

export const clientCommands = {
  /** `(uri, position)`: lists the citations of the clause at a place of a source. */
  listCitingDrafts: 'shishin.listCitingDrafts',
} as const;
