export interface StartUp {
  /** Chromium was told to go without, by a switch or by Electron's variable. */
  readonly sandboxOff: boolean;
  readonly packaged: boolean;
  /** null where the system has no such number. */
  readonly uid: number | null;
}

/**
 * Whether this start is to be refused: a released app shows its pages in the sandbox or not at all. Some launchers
 * switch it off unasked where the system forbids it, and nobody would know. Root has none to lose: Chromium gives
 * it no sandbox.
 */
export const mustRefuse = ({ sandboxOff, packaged, uid }: StartUp): boolean =>
  sandboxOff && packaged && uid !== 0;
