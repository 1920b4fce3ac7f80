import { en } from '../../shared/words/en.ts';

/** What a circle is not for, and who can read its file: said before the first save, readable ever after. */
export const Limits = () => (
  <ul className="limits">
    {en.circles.limits.rows.map(([what, why]) => (
      <li key={what}>
        <b>{what}</b> {why}
      </li>
    ))}
  </ul>
);
