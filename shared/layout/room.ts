/** Several whole-number arrays of one length in one piece of memory: for a small chart, asking piece by piece costs most. */
export class Room {
  private readonly memory: ArrayBuffer;
  private readonly length: number;
  private taken = 0;

  constructor(arrays: number, length: number) {
    this.memory = new ArrayBuffer(arrays * length * 4);
    this.length = length;
  }

  /** The next array, all 0. */
  take(): Int32Array {
    return new Int32Array(this.memory, this.taken++ * this.length * 4, this.length);
  }
}
