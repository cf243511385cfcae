/** What every host of the client has, and no type library that both hosts share declares. */

/** The UTF-8 encoder of the Encoding Standard, in Node and in browsers. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
