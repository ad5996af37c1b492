/** What is wrong with the bytes of a module, and at which of them. */
export class Fault extends Error {
  override readonly name = 'Fault';
  /** Counted from the file's first byte; null when nobody knows. */
  readonly offset: number | null;

  constructor(message: string, offset: number | null) {
    super(message);
    this.offset = offset;
  }
}
