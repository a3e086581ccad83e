import packageFile from '../package.json' with { type: 'json' };

/** The version of this command. */
export const VERSION: string = packageFile.version;
