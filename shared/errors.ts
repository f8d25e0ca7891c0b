/** A refusal is a value: a code for programs and one sentence (what, where, what to do) for people. Exceptions are bugs. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The newest backup of a document that is damaged: `document.openBackup` opens it. */
  readonly backup?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(code: string, message: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, message } };
}
