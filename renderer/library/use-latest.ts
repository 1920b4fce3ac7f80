import { useCallback, useEffect, useRef } from 'react';

/** Always the same function, which does what the last one that was given does: a list is not drawn anew for it. */
export function useLatest<A>(work: (argument: A) => void): (argument: A) => void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback((argument: A): void => latest.current(argument), []);
}
