import { type Refusal, type Result, refuse } from '../../shared/errors.ts';
import { type Exemption, paragraphsOf } from '../../shared/model/exemption.ts';

/** Why an exempt paper cannot be made: without its paragraph and reason nobody may take it in private (EXPORT-11). */
export function lackingOf(exemption: Exemption | null): (Result<never> & { readonly refusal: Refusal }) | null {
  if (exemption === null || exemption.paragraph.trim() === '')
    return refuse(
      'no-paragraph',
      'An exempt file needs the paragraph of Schedule 12A that makes it exempt, and the reason. Enter both in Report, Parts and sign-off, or give --paragraph and --reason.',
    );
  if (paragraphsOf(exemption.paragraph) === null)
    return refuse(
      'unknown-paragraph',
      `"${exemption.paragraph}" names no paragraph of Schedule 12A. Use 1 to 7, or 12 to 18 in Wales; several with commas.`,
    );
  if (exemption.reason.trim() === '')
    return refuse(
      'no-reason',
      'An exempt file needs the reason why it is exempt. Enter it in Report, Parts and sign-off, or give --reason.',
    );
  return null;
}
