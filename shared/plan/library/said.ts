import confidentiality from './data/confidentiality.json' with { type: 'json' };
import invitation from './data/invitation.json' with { type: 'json' };
import redirect from './data/redirect.json' with { type: 'json' };
import { saidTo, type LibraryItem } from './item.ts';

/** What a facilitator may say at the moment it helps, by kind. To be loaded late, and less than the whole library. */
const items = { confidentiality, invitation, redirect } as unknown as Readonly<
  Record<SaidKind, readonly LibraryItem[]>
>;
export type SaidKind = 'confidentiality' | 'invitation' | 'redirect';

/** The `nth` sentence of this kind, and round again; with the name in it, or one without a name where there is none. */
export function sentence(kind: SaidKind, nth: number, name: string | null): string {
  const said = items[kind].flatMap((item) => saidTo(item, name) ?? []);
  return said[nth % said.length] ?? '';
}
