import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsSchema } from '../../shared/model/settings.ts';

/**
 * JSON Schema (2020-12) of the settings file: every setting and report table, as `settings --set` takes them. It is made
 * of the schemas that check the file; what those check beyond a form (a date that exists, say) is not in it.
 */
export function settingsJsonSchema(): object {
  const schema = toJsonSchema(settingsSchema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
  return { ...schema, title: 'Spanwise settings file' };
}
