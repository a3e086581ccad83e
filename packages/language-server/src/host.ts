/** What the server needs of where it runs. Everything is named by URI. */
export interface ServerHost {
  /**
   * @returns the text of a file, or undefined when there is none.
   * @throws when there is something that cannot be read.
   */
  readText(uri: string): Promise<string | undefined>;
  /** @returns the JSON files in a folder and below it, or the file itself; undefined when there is neither. */
  jsonFiles(uri: string): Promise<readonly string[] | undefined>;
  /** The bytes of a report, which tell its encoding too; as {@link readText}, which serves where this is absent. */
  readBytes?(uri: string): Promise<Uint8Array | undefined>;
  /** The beginning of a file, by which a report is known; as {@link readText}, which serves where this is absent. */
  readStart?(uri: string): Promise<string | undefined>;
}
