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
  const hash = await argon2id({
    password: data.passphrase,
    salt: data.salt,
    memorySize: data.memory,
    iterations: data.passes,
    parallelism: data.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  self.postMessage(new Uint8Array(hash));
};
