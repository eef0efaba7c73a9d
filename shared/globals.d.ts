// The few globals that pure code may use, in every runtime we have. Nothing else of the DOM or of Node reaches shared/.
declare function structuredClone<T>(value: T): T;

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
