import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Without the runner's globals the testing library does not clean up by itself.
afterEach(cleanup);

// What opens over a page is a script of its own, which the runner makes as it is asked for: on a busy machine not within a second.
configure({ asyncUtilTimeout: 10_000 });
