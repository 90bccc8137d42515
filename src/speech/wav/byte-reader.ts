import { concatenated } from '../../vocabulary/bytes.ts';

const NOTHING = new Uint8Array(0);

/** Takes the bytes of a stream in order, without seeking, so that files and pipes are read alike. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  /** Bytes that have arrived and are not taken yet. */
  #arrived: Uint8Array = NOTHING;
  #offset = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Bytes taken so far. */
  get offset(): number {
    return this.#offset;
  }

  /** The next `count` bytes, which stay where they are; fewer only where the stream ends. */
  async peek(count: number): Promise<Uint8Array> {
    const pieces = [this.#arrived];
    let length = this.#arrived.length;
    while (length < count) {
      const { done, value } = await this.#source.next();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    if (pieces.length > 1) this.#arrived = concatenated(pieces);
    return this.#arrived.subarray(0, count);
  }

  /** The next `count` bytes; fewer only where the stream ends. */
  async take(count: number): Promise<Uint8Array> {
    return this.#drop(await this.peek(count));
  }

  /**
   * What has arrived, in whole units, without waiting for more than one of them; empty where the stream ends.
   * @param most bytes, a multiple of `unit`.
   */
  async takeArrived(most: number, unit = 1): Promise<Uint8Array> {
    await this.peek(unit);
    const length = Math.min(most, this.#arrived.length);
    return this.#drop(this.#arrived.subarray(0, length - (length % unit)));
  }

  /** Leaves out the next `count` bytes, or all there are. */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      const { length } = await this.takeArrived(left);
      if (length === 0) return;
      left -= length;
    }
  }

  /** Lets the stream go. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  #drop(taken: Uint8Array): Uint8Array {
    this.#arrived = this.#arrived.subarray(taken.length);
    this.#offset += taken.length;
    return taken;
  }
}
