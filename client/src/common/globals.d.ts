/** What every host of the client has, and no type library that both hosts share declares. */
export {};

declare global {
  /** The UTF-8 encoder of the Encoding Standard, in Node and in browsers. */
  class TextEncoder {
    encode(text: string): Uint8Array;
  }
}
