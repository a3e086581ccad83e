/** What the look-up of configurations needs of a file system: paths are absolute, with forward slashes. */
export interface FileSystem {
  /**
   * @returns the text of a file, or undefined when there is none.
   * @throws when there is something that cannot be read.
   */
  readText(path: string): Promise<string | undefined>;
  /** @returns the file itself, or the JSON files anywhere below the folder; undefined when there is neither. */
  jsonFiles(path: string): Promise<readonly string[] | undefined>;
}
