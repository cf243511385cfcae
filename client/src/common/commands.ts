/** The commands that the manifest contributes, by the names that the code calls them. */
export const commandIds = {
  restart: 'shishin.restartServer',
  showLog: 'shishin.showLog',
} as const;
