/** One step of the schema. Its `version` becomes the file's `user_version`; a golden file in the tests covers each. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: string;
}
