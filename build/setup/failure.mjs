/** A failure of the set-up that a person can mend: its message says what is wrong and what to do, no stack needed. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * Runs the body of a script: a set-up failure becomes its message and exit code 1.
 *
 * @param {() => Promise<number>} body resolves to the exit code
 */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    process.stderr.write(
      `${error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  }
}
