import { argon2id } from 'hash-wasm';

interface Question {
  passphrase: string;
  salt: Uint8Array<ArrayBuffer>;
  memory: number;
  passes: number;
  lanes: number;
}

// One question, then the owner ends this worker, and its memory with the passphrase goes.
self.onmessage = async ({ data }: MessageEvent<Question>) => {
  try {
    self.postMessage({ hash: await hashOf(data) });
  } catch (fault) {
    // An asynchronous fault does not reach `onerror` of the owner, which would wait for ever.
    self.postMessage({ fault: fault instanceof Error ? fault.message : String(fault) });
  }
};

const hashOf = async (data: Question): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await argon2id({
      password: data.passphrase,
      salt: data.salt,
      memorySize: data.memory,
      iterations: data.passes,
      parallelism: data.lanes,
      hashLength: 32,
      outputType: 'binary',
    }),
  );
