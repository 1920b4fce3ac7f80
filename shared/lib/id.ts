import * as v from 'valibot';

/**
 * An id of anything in the record: 1–100 characters. Ids are keys of records too, so none may be what every object has
 * already, like `constructor`.
 */
export const idSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(100),
  v.check((id) => !(id in {})),
);
