/** Which column of the file (by its number from 0) each field is read from; a field that is not named is not in the file. */
export type Mapping = Readonly<Record<string, number>>;
